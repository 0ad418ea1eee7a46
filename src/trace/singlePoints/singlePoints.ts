import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Column, Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedStages } from "../question/askedStages.ts";
import { productsOf } from "../question/products.ts";
import { readings } from "../reading/reading.ts";
import { numbersOf, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { stageList } from "../reading/upstreamLabels.ts";
import { singlePointCandidates } from "./singlePointCandidates.ts";
import { type SinglePointAnswer, singlePointRows } from "./singlePointRows.ts";

/** Whose supply is asked about, and of which product. */
export interface SinglePointOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Id of one stage, or "all"; where left out, the products that the home finally uses. */
  readonly stage?: string;
}

/**
 * Single points of failure: without whom nothing at all is left of a home's supply of a product, as the data stand.
 *
 * Asked of each supplier (a stage at a place by an operator), place, owner's place and operator, the home's own among them;
 * of a place of the home, only what is made there is taken away. Stocks, spare capacity and new suppliers do not count.
 * "Certain" holds whatever the unknown is. "Possible" holds if what is unknown is theirs too, and is listed only where the
 * known part alone rests on them: nothing is left without them once what is unknown is left out beside what is known.
 *
 * Formula: c is a single point of j when j is not in the Horn closure without c: the smallest set that holds every origin that is not c, and every other node that is not c and has, for each of its needs, a supplier with a share above 0 in the set; then the exposure of j to c, 1 − A of c, is 1.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups` and `stage`
 * @returns a table with one row per product and single point, the certain ones first: where it is first met on the way up, at which stages it would be enough alone (null where it is not certain), and the exposure to it as a share of the home's supply (0–1, high is risk); where there is no row, a note says whether there is none or too little is known
 * @throws RangeError when the home is no known place or group, or the stage is not in the model
 * @see kyusho's own definition; on chains of single inputs these are the dominators of the product in its supply graph
 * @example
 * singlePoints(compile(parseModel(tinyModel)), { home: "JPN", stage: "mining" }).rows[0].id // => "AUS"
 */
export function singlePoints(network: Network, options: SinglePointOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const read = readings(network, numbersOf(network, home.places), "collection");
  const candidates = singlePointCandidates(network, home);
  const products = productsAsked(network, options.stage, home.places);
  const found = singlePointRows(network, products, { read, candidates });
  const rows = found.flatMap((one) => one.rows ?? []);
  return shown({
    kind: "singlePoints",
    home,
    title: answerTitle(network, home, {
      en: "single points of failure of",
      ja: "単一障害点",
    }),
    columns: COLUMNS,
    rows,
    notes: { ...traceNotes(network), ...NOTES, ...notesOn(network, found) },
    citations: usedCitations(network),
    methods: ["singlePoint", "exposure"],
  });
}

function productsAsked(
  network: Network,
  stage: string | undefined,
  home: readonly string[],
): number[] {
  if (stage === undefined) return productsOf(network, home);
  return askedStages(network, stage === "all" ? undefined : stage, "singlePoints");
}

/** Says of which products nothing is listed, or not everything, and why. */
function notesOn(network: Network, found: readonly SinglePointAnswer[]): Record<string, Note> {
  const note = (en: string, ja: string, isThis: (one: SinglePointAnswer) => boolean) => {
    const names = stageList(
      network,
      found.filter(isThis).map(({ product }) => product),
    );
    if (names === null) return [];
    const text = { en: `${en}: ${names.en}`, ja: `${ja}:${names.ja}` };
    return [{ kind: "unknown", text } as const];
  };
  const [none] = note(
    "something is left without any one place, whatever the unknown is; of owners, operators and chokepoints only those that the model names could be asked about",
    "不明分がどうであれ、どの一つの国・地域を欠いても供給は残る。所有者・操業企業・要衝はモデルに記載のあるものだけを調べた",
    ({ rows, isWhole }) => rows?.length === 0 && isWhole,
  );
  const [open] = note(
    "places that are not listed may be single points too, since too little is known of who supplies",
    "供給者の情報が不足しており、ここに示していない国・地域も単一障害点でありうる",
    ({ isWhole }) => !isWhole,
  );
  const [nothing] = note(
    "nothing reaches the home from any origin, so nobody can be missing",
    "どの起点からも供給が届かないため、該当者はいない",
    ({ rows }) => rows === null,
  );
  return { ...(none && { none }), ...(open && { open }), ...(nothing && { nothing }) };
}

const NOTES: Readonly<Record<string, Note>> = {
  asItStands: {
    kind: "assumed",
    text: {
      en: "nothing is left as sourcing stands: stocks, spare capacity and suppliers that do not sell to the home today are not counted",
      ja: "現在の調達関係のまま、何も残らないことを示す。在庫、余力、現在取引のない供給者は数えない",
    },
  },
  possible: {
    kind: "unknown",
    text: {
      en: "possible ones are single points if what is unknown is theirs too; only those are listed on whom the known part alone rests; the lower bound of their exposure says how much that is",
      ja: "「可能性あり」は、不明分もその者によるなら単一障害点となるもの。判明している部分だけで見ればその者なしには何も残らない場合に限って示す。判明している程度は遡及依存度の下限による",
    },
  },
};

const text = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品" }, ...text },
  { key: "key", label: { en: "by", ja: "区分" }, ...text },
  { key: "who", label: { en: "who", ja: "該当者" }, ...text },
  { key: "certainty", label: { en: "single point", ja: "単一障害点" }, ...text },
  {
    key: "exposure",
    label: { en: "exposure (look-through)", ja: "遡及依存度" },
    type: "quantity",
    unit: "share",
    risk: "high",
  },
  { key: "where", label: { en: "stands", ja: "所在" }, ...text },
  { key: "stages", label: { en: "first met upstream at", ja: "上流で最初に現れる工程" }, ...text },
  { key: "alone", label: { en: "enough alone at", ja: "単独で断てる工程" }, ...text },
];
