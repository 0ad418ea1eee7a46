import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mermaid } from "../../../src/pictures/specs/mermaid.ts";
import { chainFlows } from "../../../src/trace/chainFlows/chainFlows.ts";
import { countsOf, flows, hostileFlows, link } from "./chains.ts";
import { madeUp } from "./madeUp.ts";
import { MODELS, modelNamed } from "./seedResults.ts";

/** A text between quotation marks: letters, digits, a few signs that mean nothing, and numeric entities. */
const TEXT = /"(?:[\p{L}\p{M}\p{N} ,.()–−-]|#\d+;)+"/u.source;
const LINES: Readonly<Record<string, RegExp>> = {
  rule: /^---$/u,
  title: /^title: "(?:[\p{L}\p{M}\p{N} ,.():–−-]|\\U[0-9a-f]{8})*"$/u,
  head: /^flowchart LR$/u,
  cluster: new RegExp(`^ {2}subgraph (?:stage|product)\\d+\\[${TEXT}\\]$`, "u"),
  place: new RegExp(`^ {4}place\\d+\\[${TEXT}\\]$`, "u"),
  end: /^ {2}end$/u,
  link: new RegExp(`^ {2}place\\d+ (?:-->|-\\.->)\\|${TEXT}\\| place\\d+$`, "u"),
  classDef: /^ {2}classDef (?:home|unknown) (?:[a-z-]+:[#\da-f ]+,?)+$/u,
  class: /^ {2}class place\d+(?:,place\d+)* (?:home|unknown)$/u,
  linkStyle: /^ {2}linkStyle \d+(?:,\d+)* stroke-dasharray:\d \d$/u,
};

/** The kind of each line; null where it is none that may be there. */
function kindsOf(text: string): (string | null)[] {
  return text
    .split("\n")
    .map((line) => Object.keys(LINES).find((kind) => LINES[kind]?.test(line)) ?? null);
}

describe("mermaid(flows, { lang })", () => {
  const chain = flows(
    link("mine unknown > plant JPN", 0.6),
    link("mine CHL > plant JPN", 0.4),
    link("plant JPN > mine CHL", 0.1, "loop"),
    link("plant JPN > JPN", 1),
  );

  it("has a subgraph for each stage, unknown dashed, loops dotted and the home filled", () => {
    expect(mermaid(chain, { lang: "ja" }).split("\n")).toEqual([
      "---",
      'title: "架空のchainFlows"',
      "---",
      "flowchart LR",
      '  subgraph stage0["mine(日)"]',
      '    place0["unknown(日)"]',
      '    place2["CHL(日)"]',
      "  end",
      '  subgraph stage1["plant(日)"]',
      '    place1["JPN(日)"]',
      "  end",
      '  subgraph stage2["use(日)"]',
      '    place3["JPN(日)"]',
      "  end",
      '  place0 -.->|"60 #37;"| place1',
      '  place2 -->|"40 #37;"| place1',
      '  place1 -.->|"10 #37;"| place2',
      '  place1 -->|"100 #37;"| place3',
      "  classDef home fill:#0b62a8,stroke:#0b62a8,color:#ffffff",
      "  class place1,place3 home",
      "  classDef unknown stroke:#8c959f,stroke-dasharray:6 4",
      "  class place0 unknown",
      "  linkStyle 0 stroke-dasharray:6 4",
      "  linkStyle 2 stroke-dasharray:1 4",
    ]);
  });

  it("puts the chains of several products side by side", () => {
    const other = { ...link("mine CHL > JPN", 1), productId: "q" };
    const text = mermaid(flows(link("mine CHL > JPN", 0.5), other));
    expect(text.match(/subgraph product\d+/g)).toEqual(["subgraph product0", "subgraph product1"]);
    expect(text.match(/\["CHL"\]/g)).toHaveLength(2);
  });

  it("says so where a share is not known, and has no nodes where there are no links", () => {
    expect(mermaid(flows(link("mine CHL > JPN", null)))).toContain('|"–"|');
    expect(mermaid(flows()).split("\n").at(-1)).toBe("flowchart LR");
  });

  it("writes a name that Mermaid would read as entities", () => {
    const text = mermaid(flows({ ...link("a b > c", 1), fromPlace: '"] click end %%{x}%%' }));
    expect(text).toContain('["#34;#93; click end #37;#37;#123;x#125;#37;#37;"]');
    const turned = mermaid(flows({ ...link("a b > c", 1), fromPlace: "direction TB" }));
    expect(turned).not.toMatch(/direction\s/);
  });

  it.each(MODELS)("holds every link behind the products of a shipped model: %s", (model) => {
    const result = chainFlows(modelNamed(model), { home: "JPN" });
    const text = mermaid(result);
    expect(kindsOf(text)).not.toContain(null);
    expect(kindsOf(text).filter((kind) => kind === "link")).toHaveLength(result.rows.length);
    // What Mermaid draws unless its host says otherwise.
    expect(result.rows.length).toBeLessThanOrEqual(500);
    expect(text.length).toBeLessThanOrEqual(50_000);
  });

  it("refuses other answers and languages", () => {
    expect(() => mermaid(madeUp("ladder", [], []))).toThrow(
      new RangeError('mermaid: flows must be an answer of chainFlows (got "ladder")'),
    );
    expect(() => mermaid(flows(), { lang: "fr" as never })).toThrow(
      new RangeError('lang: must be en or ja (got "fr")'),
    );
  });

  it("holds nothing but its own kinds of lines, one for each place and link, whatever the names are", () => {
    fc.assert(
      fc.property(hostileFlows, (result) => {
        const text = mermaid(result);
        const kinds = kindsOf(text);
        expect(text.split("\n").filter((_, i) => kinds[i] === null)).toEqual([]);
        const count = (kind: string) => kinds.filter((one) => one === kind).length;
        const { places, clusters, links } = countsOf(result);
        expect([count("place"), count("cluster"), count("link")]).toEqual([
          places,
          clusters,
          links,
        ]);
        expect(count("end")).toBe(clusters);
        expect(text).not.toContain("%%");
        expect(text.slice(text.indexOf("flowchart LR"))).not.toMatch(/direction\s/i);
        expect(mermaid(structuredClone(result))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
