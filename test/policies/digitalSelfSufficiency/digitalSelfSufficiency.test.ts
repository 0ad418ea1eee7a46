import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/display/sentence.ts";
import { parseModel } from "../../../src/model/parseModel.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import {
  type DigitalOptions,
  digitalSelfSufficiency,
} from "../../../src/policies/digitalSelfSufficiency/digitalSelfSufficiency.ts";
import { closed } from "../../trace/tracing.ts";

/**
 * Worked by hand. Phones: Japan makes 60 (40 owned in Japan, 20 in the United States) and buys 40 from China, where Chinese
 * owners make all. Every phone needs a system: Japan makes 1 of 4 systems that it uses, Americans 3. The cloud of Japan: 30
 * of Japanese owners, 70 of American owners, both in Japan.
 */
const CHAIN = closed({
  stages: [
    { id: "phones", kind: "assembly", inputs: [{ of: [{ stage: "systems" }] }] },
    { id: "systems", kind: "licence" },
    { id: "cloud", kind: "service" },
    { id: "ore", kind: "mining" },
  ],
  suppliers: [
    { stage: "phones", place: "JPN", operator: "A", owner: "JPN", production: 40 },
    { stage: "phones", place: "JPN", operator: "B", owner: "USA", production: 20 },
    { stage: "phones", place: "CHN", operator: "C", owner: "CHN", production: 40 },
    { stage: "systems", place: "JPN", operator: "D", owner: "JPN", production: 1 },
    { stage: "systems", place: "USA", operator: "E", owner: "USA", production: 6 },
    { stage: "cloud", place: "JPN", operator: "F", owner: "JPN", production: 30 },
    { stage: "cloud", place: "JPN", operator: "G", owner: "USA", production: 70 },
    { stage: "ore", place: "AUS", production: 9 },
  ],
  flows: [
    { stage: "phones", from: "CHN", to: "JPN", amount: 40 },
    { stage: "systems", from: "USA", to: "JPN", amount: 3 },
    { stage: "systems", from: "USA", to: "CHN", amount: 3 },
    { stage: "ore", from: "AUS", to: "JPN", amount: 9 },
  ],
});

type Key = "ownerFace" | "ownerTraced" | "placeFace" | "placeTraced";
const KEYS: readonly Key[] = ["ownerFace", "ownerTraced", "placeFace", "placeTraced"];

const asked = (options: Omit<DigitalOptions, "home"> = {}, model = CHAIN) =>
  digitalSelfSufficiency(compile(model), { home: "JPN", ...options });

function sharesOf(
  { rows }: ReturnType<typeof asked>,
  [level, figure, id]: readonly [string, string, string?],
): (Interval | null)[] {
  const found = rows.find(
    (row) =>
      row.level === level &&
      row.figure === figure &&
      (id === undefined || row.stageId === id || row.layerId === id),
  );
  return KEYS.map((key) => found?.[key] ?? null);
}

const exactly = (...shares: number[]) => {
  const near = (share: number) => expect.closeTo(share, 12);
  return shares.map((share) => ({ value: near(share), lo: near(share), hi: near(share) }));
};

describe("digitalSelfSufficiency(network, { home, layers, weights })", () => {
  it("tells by owner and by place, at face value and traced, as worked by hand", () => {
    const answer = asked();
    // 40 of 100 phones; a quarter of these on a Japanese system. Made in Japan: 60, a quarter of these.
    expect(sharesOf(answer, ["stage", "share", "phones"])).toEqual(exactly(0.4, 0.1, 0.6, 0.15));
    expect(sharesOf(answer, ["stage", "share", "systems"])).toEqual(
      exactly(0.25, 0.25, 0.25, 0.25),
    );
    expect(sharesOf(answer, ["stage", "share", "cloud"])).toEqual(exactly(0.3, 0.3, 1, 1));
    const mean = [0.95 / 3, 0.65 / 3, 1.85 / 3, 1.4 / 3];
    expect(sharesOf(answer, ["total", "mean"])).toEqual(exactly(...mean));
    expect(sharesOf(answer, ["total", "weakest"])).toEqual(exactly(0.25, 0.1, 0.25, 0.15));
  });

  it("takes the plain mean and the least of a layer's stages, and weighs the layers", () => {
    const layers = { hardware: ["phones", "systems"], software: ["systems"], services: ["cloud"] };
    expect(() => asked({ layers })).toThrow("must name each stage once (got 'systems' in hardware");
    const answer = asked({
      layers: { hardware: ["phones", "systems"], services: ["cloud"] },
      weights: { hardware: 3, software: 0, services: 1 },
    });
    expect(sharesOf(answer, ["layer", "mean", "hardware"])).toEqual(
      exactly(0.325, 0.175, 0.425, 0.2),
    );
    expect(sharesOf(answer, ["layer", "weakest", "hardware"])).toEqual(
      exactly(0.25, 0.1, 0.25, 0.15),
    );
    expect(sharesOf(answer, ["total", "mean"])).toEqual(
      exactly(
        ...[0.325, 0.175, 0.425, 0.2].map((x, i) => (3 * x + ([0.3, 0.3, 1, 1][i] ?? 0)) / 4),
      ),
    );
    expect(answer.rows.flatMap(({ weight }) => weight ?? [])).toEqual([0.75, 0, 0.25]);
  });

  it("is null with a reason at a layer without stages, and bounds the total for any value of it", () => {
    const answer = asked({ layers: { hardware: ["phones"], software: ["systems"] } });
    const row = answer.rows.find(
      ({ layerId, figure }) => layerId === "services" && figure === "mean",
    );
    expect(row).toMatchObject({ ownerFace: null, placeTraced: null });
    expect(row?.reason?.en).toBe("no stage of the model is of this layer");
    const [owner] = sharesOf(answer, ["total", "mean"]);
    const near = (share: number) => expect.closeTo(share, 12);
    expect(owner).toEqual({ value: null, lo: near(0.65 / 3), hi: near(1.65 / 3) });
    const [weakest] = sharesOf(answer, ["total", "weakest"]);
    expect(weakest).toEqual({ value: null, lo: 0, hi: near(0.25) });
    expect(answer.rows.at(-1)?.reason?.en).toBe("nothing is known of services");
    expect(answer.rows.at(-1)?.reason?.ja).toBe("サービスについて不明");
  });

  it("lists the stages that are of no layer, by their kind or because nobody named them", () => {
    expect(asked().notes.leftOut?.text.en).toBe("left out, being of no layer: ore");
    expect(asked({ layers: { hardware: ["ore"] } }).notes.leftOut?.text.en).toBe(
      "left out, being of no layer: phones; systems; cloud",
    );
    const all = { hardware: ["phones", "ore"], software: ["systems"], services: ["cloud"] };
    expect(asked({ layers: all }).notes).not.toHaveProperty("leftOut");
  });

  it("says that it is kyusho's own, and that equal weights are an assumption", () => {
    const { title, notes } = asked();
    expect(title.en).toContain("kyusho's own variant");
    expect(title.ja).toContain("kyusho独自の定義");
    expect(notes.ours?.text.en).toContain("no official definition exists");
    expect(notes.weights).toMatchObject({ kind: "assumed" });
    expect(notes.weights?.text.en).toContain("a choice, not a finding");
    expect(asked({ weights: { hardware: 1, software: 1, services: 1 } }).notes.weights).not.toEqual(
      notes.weights,
    );
  });

  it("refuses weights that are none, and stages and layers that there are not", () => {
    const weights = { hardware: 1, software: 1, services: 1 };
    expect(() => asked({ weights: { ...weights, software: -1 } })).toThrow("weights.software must");
    expect(() => asked({ weights: { ...weights, software: Number.NaN } })).toThrow("(got NaN)");
    expect(() => asked({ weights: { hardware: 0, software: 0, services: 0 } })).toThrow("above 0");
    expect(() => asked({ weights: { ...weights, sofware: 1 } as never })).toThrow("'software'?");
    expect(() => asked({ layers: { hardware: ["phone"] } })).toThrow("did you mean 'phones'?");
    expect(() => asked({ layers: { hard: [] } as never })).toThrow(RangeError);
    expect(() => asked({ layers: { hardware: ["ore", "ore"] } })).toThrow("each stage once");
  });

  it("says in a sentence how much by owner and by place, and which link is weakest", () => {
    expect(sentence(asked(), "en")).toBe(
      "By kyusho's own definition, the digital self-sufficiency of the home (Japan) by owner, traced, is 21.7 %, that of its weakest link is 10 %, and that by place, traced, is 46.7 %.",
    );
    expect(sentence(asked(), "ja")).toContain("公式ではない独自の定義（kyusho）では、");
  });
});

describe("digitalSelfSufficiency of the seed digital-japan", () => {
  const model = parseModel(readFileSync("seeds/digital-japan.json", "utf8"));
  const answer = asked(
    {
      layers: {
        hardware: ["pcs-japan", "servers-japan"],
        software: ["os-desktop-japan", "os-mobile-japan"],
        services: ["cloud-japan", "search-mobile-japan"],
      },
    },
    model,
  );

  it("counts what its sources leave open for and against Japan", () => {
    const near = (share: number) => expect.closeTo(share, 9);
    // Fujitsu 27.4, NEC 17.8, Hitachi 6.0 %; others and contract makers, of no named owner, 24.9 %.
    const [servers] = sharesOf(answer, ["stage", "share", "servers-japan"]);
    expect(servers).toEqual({ value: null, lo: near(0.512), hi: near(0.761) });
    // Dynabook 8.0 % and the 15.4 % that are not listed. Of Dynabook's systems at most 1 − 0.7143 − 0.1174 − 0.0059 are
    // Japanese; nobody knows what the others run.
    const [pcs, traced] = sharesOf(answer, ["stage", "share", "pcs-japan"]);
    expect(pcs).toEqual({ value: null, lo: 0, hi: near(0.234) });
    expect(traced).toEqual({ value: null, lo: 0, hi: near(0.154 + 0.08 * 0.1624) });
    expect(sharesOf(answer, ["stage", "share", "os-mobile-japan"])[0]).toMatchObject({ hi: 0 });
    expect(sharesOf(answer, ["total", "weakest"])[0]).toEqual({ value: 0, lo: 0, hi: 0 });
  });

  it("says that where anything stands is not known, and lists what is left out", () => {
    for (const row of answer.rows.filter(({ level }) => level === "stage")) {
      expect(row.placeFace).toEqual({ value: null, lo: 0, hi: 1 });
      expect(row.reason?.en).toBe("where its makers stand is not known");
    }
    expect(answer.notes.leftOut?.text.en).toContain("Data-centre accelerators (GPU), world");
  });
});
