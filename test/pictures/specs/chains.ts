import fc from "fast-check";
import type { Cell, Result } from "../../../src/model/result.ts";
import { hostile } from "../../display/arbitraryResult.ts";
import { madeUp, named, quantity } from "./madeUp.ts";

/** A link of a made-up chain: "stage place > stage place", the last without a stage for the final use. */
export function link(way: string, share: number | null, loopId: "loop" | null = null) {
  const [from = "", to = ""] = way.split(" > ");
  const [fromStage = "", fromPlace = ""] = from.split(" ");
  const [toStage = "", toPlace = ""] = to.includes(" ") ? to.split(" ") : ["", to];
  return {
    ...{
      productId: "p",
      product: named("Product"),
      linkId: toStage === "" ? "use" : "input",
      loopId,
    },
    ...{ fromStageId: fromStage, fromStage: named(fromStage), fromPlaceId: fromPlace },
    ...{ fromPlace: named(fromPlace), toStageId: toStage === "" ? null : toStage },
    ...{
      toStage: named(toStage === "" ? "use" : toStage),
      toPlaceId: toPlace,
      toPlace: named(toPlace),
    },
    share,
  };
}

export function flows(...rows: readonly Readonly<Record<string, Cell>>[]): Result {
  return madeUp("chainFlows", [quantity("share")], rows);
}

/** Names that mean something to Mermaid, YAML or Graphviz. */
const MEANING = [
  ...["end", "graph", "subgraph x", "direction TB", "a Direction  LR b", "classDef x:#fff;"],
  ...["%%{init: {'theme':'dark'}}%%", "%% comment", 'click place0 href "javascript:alert(1)"'],
  ...['"] --> x["', "`md`", "1. list", "- list", "a;b", "#quot;", "&quot;", "style a:#34;x", "|x|"],
  ...["---\ntitle: x\n---", ":::home", "@{ shape: x }", "~~~", "$$x$$", "fa:fa-car", "accTitle: x"],
  ...["\\", "\\N", '\\"', '"; }', "{{x}}", "<b>x</b>", "<br/>", "linkStyle 0 stroke:red", ""],
];
const name = fc.oneof(fc.constantFrom(...MEANING), hostile).map((text) => ({ en: text, ja: text }));
const id = fc.constantFrom("a", "b", "unknown", "end", "__proto__", "toString", null);

/** Chains whose every name tries to break out. */
export const hostileFlows: fc.Arbitrary<Result> = fc
  .record({
    title: name,
    rows: fc.array(
      fc.record({
        ...{
          productId: fc.constantFrom("p", "q"),
          product: name,
          linkId: fc.constantFrom("input", "use"),
        },
        ...{ fromStageId: id, fromStage: name, fromPlaceId: id, fromPlace: name },
        ...{ toStageId: id, toStage: name, toPlaceId: id, toPlace: name },
        loopId: fc.constantFrom("loop", null),
        share: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ title, rows }) => ({ ...flows(...rows), title }));

/** How many places, stages and links a chain has, counted without the code under test. */
export function countsOf({ rows }: Result) {
  const ends = rows.flatMap((row) => [
    [row.productId, row.fromStageId, row.fromPlaceId],
    [row.productId, row.toStageId, row.toPlaceId],
  ]);
  const distinct = (cells: readonly unknown[]) =>
    new Set(cells.map((one) => JSON.stringify(one))).size;
  const products = distinct(rows.map(({ productId }) => productId));
  return {
    places: distinct(ends),
    clusters:
      distinct(ends.map(([product, stage]) => [product, stage])) + (products > 1 ? products : 0),
    links: rows.length,
  };
}
