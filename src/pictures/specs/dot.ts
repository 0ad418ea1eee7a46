import { printable } from "../../display/printable.ts";
import type { Result } from "../../model/result.ts";
import { PALETTES } from "../palette.ts";
import { type ChainCluster, type ChainEdge, type ChainNode, drawnChain } from "./drawnChain.ts";
import type { ChainTextOptions } from "./mermaid.ts";

/**
 * The chain behind a home's use as a graph in Graphviz's DOT: a cluster for each stage, a node for each place, an arrow for each link.
 *
 * Arrows bear the link's share of the home's need of the from-stage in percent. Unknown places and links from them are
 * dashed, links that close a loop dotted, the home filled. Names are escaped: each stands within its quotation marks.
 *
 * @param flows - an answer of `chainFlows`
 * @param options - `lang`: "en" (default) or "ja"
 * @returns text in UTF-8 without a newline at its end, the same for the same answer; never null (a chain without links has a title and no nodes)
 * @throws RangeError when flows is an answer of another kind or lang is neither "en" nor "ja"
 * @see `chainFlows`; the DOT language, https://graphviz.org/doc/info/lang.html
 * @example
 * dot(chainFlows(compile(parseModel(tinyModel)), { home: "JPN", product: "refining" })).split("\n")[0] // => "digraph chain {"
 */
export function dot(flows: Result, { lang = "en" }: ChainTextOptions = {}): string {
  const { title, groups, edges } = drawnChain(flows, { verb: "dot", lang });
  return [
    "digraph chain {",
    `  graph [rankdir=LR, labelloc=t, fontname="sans-serif", label=${quoted(title)}];`,
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...groups.flatMap(({ id, name, clusters }) => {
      const inner = clusters.flatMap(subgraph);
      return name === ""
        ? inner
        : [`  subgraph cluster_${id} {`, `    label=${quoted(name)};`, ...inner, "  }"];
    }),
    ...edges.map(
      (edge) => `  ${edge.from} -> ${edge.to} [label=${quoted(edge.label)}${edgeStyle(edge)}];`,
    ),
    "}",
  ].join("\n");
}

const { home, paper, unknown } = PALETTES.light;

function subgraph({ id, name, nodes }: ChainCluster): string[] {
  return [
    `  subgraph cluster_${id} {`,
    `    label=${quoted(name)};`,
    ...nodes.map((node) => `    ${node.id} [label=${quoted(node.name)}${nodeStyle(node)}];`),
    "  }",
  ];
}

function nodeStyle({ look }: ChainNode): string {
  return {
    home: `, style="rounded,filled", fillcolor="${home}", fontcolor="${paper}"`,
    unknown: `, style="rounded,dashed", color="${unknown}"`,
    named: "",
  }[look];
}

function edgeStyle({ look }: ChainEdge): string {
  return { loop: ", style=dotted", unknown: ", style=dashed", named: "" }[look];
}

/** Graphviz reads both backslashes and HTML entities in labels. */
function quoted(text: string): string {
  const escaped = printable(text)
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("&", "&amp;");
  return `"${escaped}"`;
}
