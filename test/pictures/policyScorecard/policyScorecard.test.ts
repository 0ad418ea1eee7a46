import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "../../../src/display/formatQuantity.ts";
import { parseModel } from "../../../src/model/parseModel.ts";
import { compile } from "../../../src/network/compile.ts";
import type { TextMark } from "../../../src/pictures/picture.ts";
import { policyScorecard } from "../../../src/pictures/policyScorecard/policyScorecard.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { checkPolicy, type Verdicts } from "../../../src/policies/checkPolicy.ts";
import { parsePolicy } from "../../../src/policies/parsePolicy.ts";
import { GROUPS } from "../../assess/chains.ts";
import { checked, policyOf } from "../../policies/policies.ts";
import { outside, overlaps } from "../overlaps.ts";

const SEEDS = new URL("../../../seeds/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, SEEDS), "utf8");
const seed = (model: string, policy: string, home = "JPN") =>
  checkPolicy(
    compile(parseModel(read(`${model}.json`))),
    parsePolicy(read(`policies/${policy}.json`)),
    { home, groups: GROUPS, asOf: "2025-01-01" },
  );

const SEEN = [
  ["batteries", "dual-caps", "JPN"],
  ["batteries", "eu-crma-2024", "EU27"],
  ["energy-japan", "iea-90-days", "JPN"],
  ["chips", "small-yard-high-fence", "JPN"],
  ["batteries", "ira-30d-historic", "USA"],
  ["batteries", "japan-stockpile", "JPN"],
] as const;

const textsOf = (verdicts: Verdicts, options = {}) =>
  policyScorecard(verdicts, options).marks.filter((mark): mark is TextMark => mark.type === "text");

describe.each(SEEN)("policyScorecard of %s by %s", (model, policy, home) => {
  const verdicts = seed(model, policy, home);

  it.each([
    [960, "en"],
    [400, "en"],
    [960, "ja"],
    [400, "ja"],
    [320, "ja"],
  ] as const)(
    "has no texts that touch or leave it at %d in %s, as well-formed XML",
    (width, lang) => {
      const picture = policyScorecard(verdicts, { width, lang });
      expect(overlaps(picture)).toEqual([]);
      expect(outside(picture)).toEqual([]);
      const errors: string[] = [];
      const errorHandler = (_: string, message: string) => errors.push(message);
      for (const theme of ["light", "dark", "auto"] as const)
        new DOMParser({ errorHandler }).parseFromString(svg(picture, { theme }), "text/xml");
      expect(errors).toEqual([]);
    },
  );

  it("writes only figures and verdicts that the result has", () => {
    const said = new Set(
      verdicts.rows.flatMap(({ value, unit, verdict }) => {
        if (value === null) return [verdict.en];
        const bounds = { ...value, value: value.lo === value.hi ? value.value : null };
        const days = unit === "days" ? " days" : "";
        return [`${formatQuantity(bounds, unit)}${days}, ${verdict.en}`];
      }),
    );
    const values = textsOf(verdicts).filter(({ role }) => role === "value");
    expect(values.length).toBeGreaterThan(0);
    for (const { text } of values) expect(said).toContain(text);
  });
});

const CHAIN = {
  stages: [{ id: "s", unreported: "none" as const }],
  suppliers: [
    { place: "JPN", production: 20 },
    { place: "CHN", production: 100 },
  ],
  flows: [{ from: "CHN", to: "JPN", amount: 80 }],
};
const home = (value: number, more = {}) => ({
  ...{ measure: "selfSufficiency", must: { op: ">=", value } },
  ...more,
});

describe("policyScorecard(verdicts)", () => {
  it("shows each verdict as a word and by a shape of its own", () => {
    const cover = { measure: "daysOfCover", must: { op: ">=", value: 90 } };
    const picture = policyScorecard(checked(CHAIN, [home(0.1), home(0.4), cover]));
    const values = picture.marks.filter((mark) => mark.type === "text" && mark.role === "value");
    expect(values.map((mark) => (mark as TextMark).text)).toEqual([
      ...["20 %, met by 10 points", "20 %, missed by 20 points", "unknown"],
    ]);
    // Once in the key and once beside its row.
    const filled = (type: string, ink: string) =>
      picture.marks.filter((mark) => mark.type === type && "fill" in mark && mark.fill === ink);
    expect(filled("circle", "third")).toHaveLength(2);
    expect(filled("rect", "first")).toHaveLength(2);
    expect(filled("circle", "paper")).toHaveLength(2);
  });

  it("draws the threshold where it stands on the scale of the bar", () => {
    const { marks } = policyScorecard(checked(CHAIN, [home(0.4)]));
    const [line] = marks.flatMap((mark) => (mark.type === "line" && mark.dash ? [mark] : []));
    const [bar] = marks.flatMap((mark) =>
      mark.type === "rect" && mark.tip !== undefined ? [mark] : [],
    );
    // The bar is of 20 %, so the threshold stands at twice its length.
    expect((line?.x1 ?? 0) - (bar?.x ?? 0)).toBeCloseTo(2 * (bar?.width ?? 0), 6);
  });

  it("keeps what is missed where there are too many rows, and counts the others", () => {
    const rules = [home(0.1), home(0.15), home(0.4)];
    const texts = textsOf(checked(CHAIN, rules), { most: 1 }).map(({ text }) => text);
    expect(texts).toContain("20 %, missed by 20 points");
    expect(texts).toContain("Not drawn, in the table only: 2 met, 0 missed, 0 unknown.");
  });

  it("marks soft rules, and leaves the conditions of a rule to the table", () => {
    const soft = home(0.4, { force: "soft" });
    const either = { anyOf: [home(0.4), home(0.1)] };
    const texts = textsOf(checked(CHAIN, [soft, either])).map(({ text }) => text);
    expect(texts).toContain("rule 0: at least 40 % (soft)");
    expect(texts.filter((text) => text.includes("met"))).toHaveLength(3);
  });

  it("says so where there is nothing to judge", () => {
    const none = checkPolicy(compile(parseModel(read("food.json"))), policyOf([]), { home: "JPN" });
    expect(textsOf(none).map(({ text }) => text)).toContain("There is no rule to judge.");
  });

  it("writes hostile names as text", () => {
    const rule = home(0.4, { label: { en: '<script>alert("1")</script>\u202e&\u0007' } });
    const text = svg(policyScorecard(checked(CHAIN, [rule])));
    expect(text).not.toContain("<script");
    expect(["\u0007", "\u202e"].filter((sign) => text.includes(sign))).toEqual([]);
    new DOMParser({
      errorHandler: (_: string, message: string) => {
        throw new Error(message);
      },
    }).parseFromString(text, "text/xml");
  });

  it("refuses another kind of result, and a number of rows that is none", () => {
    const verdicts = checked(CHAIN, [home(0.4)]);
    const other = { ...verdicts, kind: "assessment" } as unknown as Verdicts;
    expect(() => policyScorecard(other)).toThrow("verdicts: must be what checkPolicy gives");
    expect(() => policyScorecard(verdicts, { most: 0 })).toThrow("most: must be a whole number");
  });

  it("is the same bytes for the same verdicts", () => {
    const draw = () => svg(policyScorecard(seed("energy-japan", "iea-90-days")));
    expect(draw()).toBe(draw());
  });
});
