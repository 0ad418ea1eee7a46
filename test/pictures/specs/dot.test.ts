import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dot } from "../../../src/pictures/specs/dot.ts";
import { countsOf, flows, hostileFlows, link } from "./chains.ts";
import { madeUp } from "./madeUp.ts";

/** Signs of the DOT language: quoted texts, in which a backslash hides the sign behind it, words and marks. */
function tokensOf(text: string): { quoted: string[]; rest: string } {
  const quoted: string[] = [];
  const rest = text.replace(/"((?:[^"\\]|\\.)*)"/gsu, (_, inner: string) => {
    quoted.push(inner);
    return "Q";
  });
  return { quoted, rest };
}

const LINES =
  /^(digraph chain \{| {2}graph \[rankdir=LR, labelloc=t, fontname=Q, label=Q\];| {2}node \[shape=box, style=rounded, fontname=Q\];| {2}edge \[fontname=Q, fontsize=10\];| {2}subgraph cluster_(stage|product)\d+ \{| {4}label=Q;| {4}place\d+ \[label=Q(, (style|color|fillcolor|fontcolor)=Q)*\];| {2}\}| {2}place\d+ -> place\d+ \[label=Q(, style=(dotted|dashed))?\];|\})$/u;

describe("dot(flows, { lang })", () => {
  it("has a cluster for each stage, unknown dashed, loops dotted and the home filled", () => {
    const chain = flows(
      link("mine unknown > plant JPN", 0.6),
      link("plant JPN > mine CHL", 0.1, "loop"),
      link("plant JPN > JPN", 1),
    );
    expect(dot(chain).split("\n")).toEqual([
      "digraph chain {",
      '  graph [rankdir=LR, labelloc=t, fontname="sans-serif", label="Made-up chainFlows"];',
      '  node [shape=box, style=rounded, fontname="sans-serif"];',
      '  edge [fontname="sans-serif", fontsize=10];',
      "  subgraph cluster_stage0 {",
      '    label="mine";',
      '    place0 [label="unknown", style="rounded,dashed", color="#8c959f"];',
      '    place2 [label="CHL"];',
      "  }",
      "  subgraph cluster_stage1 {",
      '    label="plant";',
      '    place1 [label="JPN", style="rounded,filled", fillcolor="#0b62a8", fontcolor="#ffffff"];',
      "  }",
      "  subgraph cluster_stage2 {",
      '    label="use";',
      '    place3 [label="JPN", style="rounded,filled", fillcolor="#0b62a8", fontcolor="#ffffff"];',
      "  }",
      '  place0 -> place1 [label="60 %", style=dashed];',
      '  place1 -> place2 [label="10 %", style=dotted];',
      '  place1 -> place3 [label="100 %"];',
      "}",
    ]);
  });

  it("doubles backslashes, which Graphviz reads in labels, and hides quotation marks and entities", () => {
    const text = dot(flows({ ...link("a b > c", 1), fromPlace: 'x\\N"; } &lt;' }));
    expect(text).toContain('[label="x\\\\N\\"; } &amp;lt;"]');
  });

  it("refuses other answers and languages", () => {
    expect(() => dot(madeUp("ladder", [], []))).toThrow(
      new RangeError('dot: flows must be an answer of chainFlows (got "ladder")'),
    );
    expect(() => dot(flows(), { lang: "fr" as never })).toThrow(RangeError);
  });

  it("holds nothing but its own kinds of lines, one for each place and link, whatever the names are", () => {
    fc.assert(
      fc.property(hostileFlows, (result) => {
        const { quoted, rest } = tokensOf(dot(result));
        const lines = rest.split("\n");
        expect(lines.filter((line) => !LINES.test(line))).toEqual([]);
        const count = (kind: RegExp) => lines.filter((line) => kind.test(line)).length;
        const { places, clusters, links } = countsOf(result);
        expect([count(/^ {4}place/), count(/subgraph/), count(/->/)]).toEqual([
          places,
          clusters,
          links,
        ]);
        expect(quoted.filter((text) => /&(?!amp;)|[\n\r]/.test(text))).toEqual([]);
        expect(dot(structuredClone(result))).toBe(dot(result));
      }),
      { numRuns: 300 },
    );
  });
});
