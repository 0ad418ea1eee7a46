import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess/assess.ts";
import type { Cell, Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import { coverBars } from "../../../src/pictures/coverBars/coverBars.ts";
import { openDays } from "../../../src/pictures/coverBars/openDays.ts";
import type { Mark } from "../../../src/pictures/picture.ts";
import { svg } from "../../../src/pictures/svg.ts";
import { operationalSelfSufficiency } from "../../../src/scenarios/operational/operationalSelfSufficiency.ts";
import { stockPlacement } from "../../../src/scenarios/operational/stockPlacement.ts";
import { refinery } from "../../scenarios/operational/operationalChains.ts";
import { closed } from "../../trace/tracing.ts";
import { faultsOf, HOSTILE, harm, strangeFigures, textsOf, VIEWS } from "../faultsOf.ts";
import { madeUp, named, quantity } from "../specs/madeUp.ts";
import { MODELS, modelNamed, SCENARIOS, scenarioResults } from "../specs/seedResults.ts";

const SHIPPED: readonly (readonly [string, () => Result])[] = [
  ...SCENARIOS.map((name) => [name, () => scenarioResults(name)[0] as Result] as const),
  ...MODELS.map((name) => [name, () => assess(modelNamed(name), { home: "JPN" })] as const),
];

describe.each(SHIPPED)("coverBars of %s", (_, made) => {
  const table = made();

  it.each(VIEWS)("is a sound picture of figures of the table at $width in $lang", (view) => {
    const picture = coverBars(table, view);
    expect(faultsOf(picture)).toEqual([]);
    expect(strangeFigures(picture)).toEqual([]);
  });

  it("draws each row with days, and names or counts the others", () => {
    const { marks, description } = coverBars(table, { most: 100 });
    const days = (cell: Cell | undefined) => typeof cell === "object" && cell !== null;
    const told =
      table.kind === "disruption"
        ? table.rows.length * 2
        : table.rows.filter(({ method, value }) => method === "daysOfCover" && days(value)).length;
    const values = marks.filter((mark) => mark.type === "text" && mark.role === "value");
    expect(values).toHaveLength(told);
    expect(description.length).toBeGreaterThan(0);
  });
});

/** A made-up table of a disruption's times; its figures describe nothing. */
const times = (...cells: readonly (readonly [Cell, Cell])[]) =>
  madeUp(
    "disruption",
    [quantity("survives", "days"), quantity("recovers", "days")],
    cells.map(([survives, recovers], i) => ({
      ...{ stage: named(`stage ${i}`), what: named("supply"), survives, recovers },
    })),
  );

const bars = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === "rect" && mark.tip !== undefined ? [mark] : []));
const onward = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === "path" ? [mark] : []));

describe("coverBars(table)", () => {
  it("draws a time of which only the least is known as a bar that goes on", () => {
    const { marks } = coverBars(times([{ en: "at least 40 days", ja: "40日以上" }, 20]));
    const [certain, other] = bars(marks);
    const [open] = onward(marks);
    expect(certain?.fill).toBe("home");
    expect(certain?.width).toBeCloseTo(2 * (other?.width ?? 0), 6);
    expect(open?.fill).toBe("hatch");
    expect(open?.x).toBeCloseTo((certain?.x ?? 0) + (certain?.width ?? 0), 6);
  });

  it("draws at least 0 days as unknown from the first day on, not as nothing", () => {
    const { marks } = coverBars(times([{ en: "at least 0 days", ja: "0日以上" }, 20]));
    expect(onward(marks)).toHaveLength(1);
    expect(bars(marks)).toHaveLength(1);
  });

  it("draws no bar for what is not known, and says so", () => {
    const picture = coverBars(times([null, null], [10, 20]));
    expect(bars(picture.marks)).toHaveLength(2);
    const texts = textsOf(picture).map(({ text }) => text);
    expect(texts).toContain(
      "No days are known, which is not none, for: stage 0 · supply. The table says why.",
    );
  });

  it("prints words that are no time as they stand, without a bar", () => {
    const picture = coverBars(times([10, { en: "not short", ja: "不足なし" }]));
    expect(bars(picture.marks)).toHaveLength(1);
    expect(textsOf(picture).map(({ text }) => text)).toContain("not short");
  });

  it("hatches days of which only bounds are known, and puts whiskers at them", () => {
    const { marks } = coverBars(times([{ value: null, lo: 5, hi: 10 }, 20]));
    const fills = bars(marks).map(({ fill, width }) => [fill, Math.round(width)]);
    expect(fills.map(([fill]) => fill)).toEqual(["home", "hatch", "first"]);
    expect(fills[0]?.[1]).toBe(fills[1]?.[1]);
  });

  it("counts the rows that it does not draw", () => {
    const picture = coverBars(times([1, 2], [3, 4], [5, 6]), { most: 1 });
    expect(textsOf(picture).map(({ text }) => text)).toContain(
      "In the table only: 2 further rows.",
    );
  });

  it("says so where there are no days", () => {
    const texts = textsOf(coverBars(times())).map(({ text }) => text);
    expect(texts).toContain("The table holds no days.");
  });

  it("draws stocks by place, and products with the remark that a floor never breaks", async () => {
    const network = compile(closed(refinery()));
    const stocks = stockPlacement(network, { home: "JPN" });
    const served = await operationalSelfSufficiency(network, { home: "JPN", floor: 0.2 });
    for (const view of VIEWS)
      expect([faultsOf(coverBars(stocks, view)), faultsOf(coverBars(served, view))]).toEqual([
        [],
        [],
      ]);
    const picture = coverBars(served);
    expect(textsOf(picture).map(({ text }) => text)).toContain("never falls below the floor");
    expect(onward(picture.marks).map(({ fill }) => fill)).toEqual(["home"]);
  });

  it("writes hostile names as text", () => {
    const table = times([1, 2]);
    const rows = table.rows.map((row) => ({ ...row, stage: { en: HOSTILE, ja: HOSTILE } }));
    expect(harm(svg(coverBars({ ...table, rows })))).toEqual([]);
  });

  it("refuses another kind of result and a number of rows that is none; same bytes for the same table", () => {
    const table = times([1, 2]);
    expect(() => coverBars({ ...table, kind: "ladder" })).toThrow("table: must be one of");
    expect(() => coverBars(table, { most: 0.5 })).toThrow("most: must be a whole number above 0");
    expect(svg(coverBars(table))).toBe(svg(coverBars(times([1, 2]))));
  });
});

describe("openDays(label)", () => {
  it("reads the certain days of every saying of the tables", () => {
    const sayings = SCENARIOS.flatMap((name) =>
      (scenarioResults(name)[0]?.rows ?? []).flatMap(({ survives, recovers }) =>
        [survives, recovers].flatMap((cell) =>
          typeof cell === "object" && cell !== null && "en" in cell ? [cell] : [],
        ),
      ),
    );
    expect(sayings.length).toBeGreaterThan(0);
    const lost = sayings.filter((words) => openDays(words) === null).map(({ en }) => en);
    expect(new Set(lost)).toEqual(new Set(["not short"]));
  });

  it("takes nothing for certain that only may be", () => {
    const of = (en: string) => openDays({ en, ja: "" });
    expect(of("perhaps not back within 365 days")).toBe(0);
    expect(of("not back within 365 days")).toBe(365);
    expect(of("12.5 days at least, perhaps never")).toBe(12.5);
    expect(of("not short")).toBeNull();
  });
});
