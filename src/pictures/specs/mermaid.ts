import type { Lang } from "../../display/labels.ts";
import { printable } from "../../display/printable.ts";
import type { Result } from "../../model/result.ts";
import { PALETTES } from "../palette.ts";
import { type ChainCluster, type ChainEdge, type ChainNode, drawnChain } from "./drawnChain.ts";

/** How the text of a chain is written. */
export interface ChainTextOptions {
  /** Language of names; "en" where left out. */
  readonly lang?: Lang | undefined;
}

/**
 * The chain behind a home's use as a Mermaid flowchart: a subgraph for each stage, a node for each place, an arrow for each link.
 *
 * Arrows bear the link's share of the home's need of the from-stage in percent. Unknown places and links from them are
 * dashed, links that close a loop dotted, the home filled. Names are escaped, so that none can end a label, set a
 * directive or add a link or script. Mermaid itself draws at most 500 links and 50,000 characters unless its host says
 * otherwise: a smaller `largest` of `chainFlows` gives fewer.
 *
 * @param flows - an answer of `chainFlows`
 * @param options - `lang`: "en" (default) or "ja"
 * @returns text without a newline at its end, the same for the same answer; never null (a chain without links has a title and no nodes)
 * @throws RangeError when flows is an answer of another kind or lang is neither "en" nor "ja"
 * @see `chainFlows`; the flowchart syntax of Mermaid, https://mermaid.js.org/syntax/flowchart.html
 * @example
 * mermaid(chainFlows(compile(parseModel(tinyModel)), { home: "JPN", product: "refining" })).split("\n")[3] // => "flowchart LR"
 */
export function mermaid(flows: Result, { lang = "en" }: ChainTextOptions = {}): string {
  const { title, groups, edges } = drawnChain(flows, { verb: "mermaid", lang });
  const nodes = groups.flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.nodes));
  return [
    "---",
    `title: ${yamlText(title)}`,
    "---",
    "flowchart LR",
    ...groups.flatMap(({ id, name, clusters }) => {
      const inner = clusters.flatMap(subgraph);
      return name === "" ? inner : [`  subgraph ${id}["${mermaidText(name)}"]`, ...inner, "  end"];
    }),
    ...edges.map(
      (edge) => `  ${edge.from} ${arrow(edge)}|"${mermaidText(edge.label)}"| ${edge.to}`,
    ),
    ...styled(nodes, edges),
  ].join("\n");
}

function subgraph({ id, name, nodes }: ChainCluster): string[] {
  return [
    `  subgraph ${id}["${mermaidText(name)}"]`,
    ...nodes.map((node) => `    ${node.id}["${mermaidText(node.name)}"]`),
    "  end",
  ];
}

function arrow({ look }: ChainEdge): string {
  return look === "named" ? "-->" : "-.->";
}

const { home, paper, unknown } = PALETTES.light;

function styled(nodes: readonly ChainNode[], edges: readonly ChainEdge[]): string[] {
  const classed = (look: ChainNode["look"], style: string) => {
    const ids = nodes.flatMap((node) => (node.look === look ? [node.id] : []));
    return ids.length === 0
      ? []
      : [`  classDef ${look} ${style}`, `  class ${ids.join(",")} ${look}`];
  };
  const lined = (look: ChainEdge["look"], style: string) => {
    const numbers = edges.flatMap((edge, i) => (edge.look === look ? [i] : []));
    return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(",")} ${style}`];
  };
  return [
    ...classed("home", `fill:${home},stroke:${home},color:${paper}`),
    ...classed("unknown", `stroke:${unknown},stroke-dasharray:6 4`),
    ...lined("unknown", "stroke-dasharray:6 4"),
    ...lined("loop", "stroke-dasharray:1 4"),
  ];
}

/** What stands for itself between quotation marks; all else becomes a numeric entity. */
const PLAIN = /[\p{L}\p{M}\p{N} ,.()–−-]/u;

function mermaidText(text: string): string {
  const signs = [...printable(text)].map((sign) =>
    PLAIN.test(sign) ? sign : `#${sign.codePointAt(0)};`,
  );
  return (
    signs
      .join("")
      // A number and a point, or a dash, at the beginning would be read as a list.
      .replace(/^(\d+)\./, "$1#46;")
      .replace(/^-/, "#45;")
      // Mermaid's lexer looks for a direction even between quotation marks.
      .replace(/direction(?=\s)/giu, (word) => `#${word.codePointAt(0)};${word.slice(1)}`)
  );
}

/** A quoted text of YAML in which no sign stands for itself that YAML or Mermaid might read. */
function yamlText(text: string): string {
  const signs = [...text].map((sign) =>
    /[\p{L}\p{M}\p{N} ,.():–−-]/u.test(sign)
      ? sign
      : `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`,
  );
  return `"${signs.join("")}"`;
}
