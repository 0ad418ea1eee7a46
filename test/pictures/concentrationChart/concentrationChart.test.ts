import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, parseModel } from "../../../src/index.ts";
import { concentrationChart } from "../../../src/pictures/concentrationChart/concentrationChart.ts";
import type { CircleMark } from "../../../src/pictures/picture.ts";
import { concentrationProfile } from "../../../src/trace/profile/concentrationProfile.ts";
import { faultsOf, textsOf, VIEWS } from "../faultsOf.ts";

const network = (name: string) => compile(parseModel(readFileSync(`seeds/${name}.json`, "utf8")));
const profileOf = (name: string, key: "place" | "owner" | "operator" = "place") =>
  concentrationProfile(network(name), { home: "JPN", key });
const words = (...[profile, options]: Parameters<typeof concentrationChart>) =>
  textsOf(concentrationChart(profile, options)).map(({ text }) => text);

describe("concentrationChart(profile)", () => {
  it.each(["place", "owner", "operator"] as const)("says by whom it counts: %s", (key) => {
    const [name, product] =
      key === "place"
        ? (["minor-metals", "tungsten-products"] as const)
        : (["digital-japan", "cloud-japan"] as const);
    const profile = profileOf(name, key);
    const label = profile.columns.find((column) => column.key === "lookThrough")?.label.en ?? "";
    const by = { place: "place", owner: "owner's place", operator: "operator" }[key];
    expect(label).toBe(`HHI by ${by}, looked through`);
    expect(words(profile, { product })).toContain(label);
  });

  it("marks the peak in words, and says how certain it is", () => {
    const said = words(profileOf("minor-metals"), { product: "tungsten-products" }).join(" ");
    expect(said).toContain("Highest: Tungsten mining");
    expect(said).toContain(
      "Highest looked through: Tungsten mining (highest for certain; others may be higher).",
    );
  });

  it("names the products that it leaves to the table, and whose chain it is", () => {
    const said = words(profileOf("minor-metals")).join(" ");
    expect(said).toContain("Other products, in the table only: Tungsten intermediates");
    expect(said).toContain("where concentration peaks in the chain of Japan");
  });

  it("draws face value as one ring, or two where only bounds are known", () => {
    const interval = (lo: number, hi: number) => ({ value: lo === hi ? lo : null, lo, hi });
    const ringsOf = (faceValue: object) => {
      const profile = profileOf("minor-metals");
      const rows = profile.rows.slice(0, 1).map((row) => ({ ...row, faceValue }));
      const { marks } = concentrationChart({ ...profile, rows } as never);
      return marks.filter((mark): mark is CircleMark => mark.type === "circle" && !!mark.tip);
    };
    expect(ringsOf(interval(0.4, 0.4))).toHaveLength(1);
    expect(ringsOf(interval(0.2, 0.6)).map(({ tip }) => tip)).toEqual(["0.2–0.6", "0.2–0.6"]);
  });

  it.each(VIEWS)("keeps every product in its picture, by owner too, %o", (view) => {
    const profile = profileOf("chips", "owner");
    for (const product of new Set(profile.rows.map(({ productId }) => String(productId))))
      expect(faultsOf(concentrationChart(profile, { ...view, product }))).toEqual([]);
  });
});
