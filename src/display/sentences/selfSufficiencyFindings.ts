import type { Label } from "../../indices/shareIndex.ts";
import { figureIn, idIn, type Row, wordsIn } from "./cells.ts";
import { type Clause, figureClauses, sentenceOf } from "./clause.ts";
import { atStage, forProduct, homeOf, oneOf, whoIn } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { rowsTelling, surelyHighest, surelyLowest, widestGap } from "./surest.ts";
import { worldMix } from "./worldMix.ts";

/** Where face value surely hides most, else where least is surely made at home with all that stands behind it. */
export const ladderFinding: Finding = (result) => {
  const row =
    widestGap(result.rows, "faceValue", "traced") ??
    surelyLowest(rowsTelling(result.rows, "traced"), ["traced"]);
  const home = homeOf(result);
  if (row === null)
    return {
      en: `The self-sufficiency (traced) of ${home.en} cannot be told at any stage.`,
      ja: `${home.ja}の遡及自給率は、どの工程についても分からない。`,
    };
  const face = {
    en: `the share made at home (face value) of the supply of ${home.en}`,
    ja: `${home.ja}の供給に占める国内生産分（見た目）`,
  };
  const traced = {
    en: "the traced self-sufficiency (weakest link)",
    ja: "遡及自給率（最弱の環）",
  };
  return sentenceOf(
    atStage(row),
    figureClauses(
      [
        [face, figureIn(row, "faceValue")],
        [traced, figureIn(row, "traced")],
      ],
      "share",
    ),
    worldMix(result),
  );
};

/** Where autonomy is surely lowest, and on whom most depends there. */
export const autonomyFinding: Finding = (result) => {
  const row = surelyLowest(rowsTelling(result.rows, "autonomy"), ["autonomy"]);
  const home = homeOf(result);
  if (row === null)
    return {
      en: `The strategic autonomy (kyusho's proxy) of ${home.en} cannot be told at any stage.`,
      ja: `${home.ja}の戦略的自律性（kyusho独自の代理指標）は、どの工程についても分からない。`,
    };
  const who = idIn(row, "placeId") === null ? null : whoIn(row, "place", "place");
  const own = {
    en: `the strategic autonomy (kyusho's proxy) of ${home.en}`,
    ja: `${home.ja}の戦略的自律性（kyusho独自の代理指標）`,
  };
  const most = who && { en: `its exposure to ${who.en}`, ja: `${who.ja}への遡及依存度` };
  return sentenceOf(
    atStage(row),
    figureClauses(
      [
        [own, figureIn(row, "autonomy")],
        ...(most ? ([[most, figureIn(row, "exposure")]] as const) : []),
      ],
      "share",
    ),
    worldMix(result),
  );
};

/** The first product's traced self-sufficiency with perfect mixing, and however the flows are matched. */
export const segregatedFinding: Finding = (result) => {
  const row = result.rows.find((one) => idIn(one, "figureId") === "traced");
  if (row === undefined) return noProduct(homeOf(result));
  const home = homeOf(result, wordsIn(row, "who"));
  const figures: (readonly [Label, ReturnType<typeof figureIn>])[] = [
    [
      {
        en: `the traced self-sufficiency of ${home.en} with perfect mixing`,
        ja: `均一な混合を仮定した${home.ja}の遡及自給率`,
      },
      figureIn(row, "mixed"),
    ],
    [
      { en: "that without this assumption", ja: "その仮定を置かない場合の遡及自給率" },
      figureIn(row, "segregated"),
    ],
  ];
  const isMissing = figureIn(row, "segregated") === null;
  return sentenceOf(forProduct(row), [
    ...figureClauses(figures, "share"),
    ...(isMissing ? [NOT_WITHOUT] : []),
  ]);
};

const noProduct = (home: Label): Label => ({
  en: `No product is known of which the supply of ${home.en} could be looked through.`,
  ja: `${home.ja}の供給を遡及できる製品が分からない。`,
});

const NOT_WITHOUT: Clause = {
  en: "that without this assumption has no answer",
  ja: "その仮定を置かない場合の値は求められない",
  jaBefore: "その仮定を置かない場合の値は求められず",
};

/** Of an average unit of world production, the place through which most surely passes. */
export const marginFinding: Finding = ({ rows }) => {
  const isPassing = (row: Row) => idIn(row, "figureId") === "passes";
  const row = surelyHighest(rows.filter(isPassing), ["bounds"]) ?? surelyHighest(rows, ["bounds"]);
  const who = row && wordsIn(row, "who");
  if (row === null || who === null)
    return {
      en: "What the production of each stage alone says of an average unit of world production is not known.",
      ja: "各工程の生産構成だけから世界生産の平均的な1単位について言えることはない。",
    };
  const one = oneOf("place", who);
  const passes = {
    en: `the share of an average unit of world production that passes ${one.en} at some stage`,
    ja: `世界生産の平均的な1単位のうちいずれかの工程で${one.ja}を通る割合`,
  };
  const made = {
    en: `the share of an average unit of world production that is made wholly in the home (${who.en})`,
    ja: `世界生産の平均的な1単位のうち全工程が自国側（${who.ja}）で行われる割合`,
  };
  const subject = isPassing(row) ? passes : made;
  return sentenceOf(forProduct(row), figureClauses([[subject, figureIn(row, "bounds")]], "share"));
};
