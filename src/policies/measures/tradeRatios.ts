import { isGap, NONE, plus, total } from "../../assess/composition.ts";
import { type HomeMask, homePools } from "../../assess/home.ts";
import { homeBalance } from "../../assess/homeBalance.ts";
import { homeImports, importedInShares } from "../../assess/imports.ts";
import { PLACE_KEY } from "../../assess/keys.ts";
import { note } from "../../assess/notes.ts";
import { outsidePart } from "../../indices/criticality/outsidePart.ts";
import { tradeRatio } from "../../indices/criticality/tradeRatio.ts";
import type { Label } from "../../indices/shareIndex.ts";
import { amountAt } from "../../numeric/amounts.ts";
import { type Interval, overCorners } from "../../numeric/interval.ts";
import { type Asked, nameOf } from "./asked.ts";
import { type Evidence, found, type MeasureRow, without } from "./measure.ts";
import { because } from "./reasons.ts";
import { dataOf } from "./restsOn.ts";

const IMPORTS: Label = { en: "imports from outside the home", ja: "自国側の外からの輸入量" };

/** Quotients of a home's trade that the tests of strategic dependency read. */
export const TRADE_RATIOS: readonly MeasureRow[] = [
  {
    id: "foreignPartOfImports",
    label: {
      en: "imports from outside, as a share of all imports of the home's members",
      ja: "構成国・地域の全輸入に占める域外からの輸入の割合",
    },
    unit: "share",
    most: 1,
    takes: [],
    keys: [],
    numerator: IMPORTS,
    denominator: {
      en: "imports of the home's members, those from each other included",
      ja: "構成国・地域の輸入量(相互の輸入を含む)",
    },
    at: (asked) => (stage) => foreignPart(asked, stage),
  },
  {
    id: "exportsOverImports",
    label: {
      en: "all exports of the home's members over imports from outside",
      ja: "域外からの輸入に対する構成国・地域の全輸出の比",
    },
    unit: "1",
    most: null,
    takes: [],
    keys: [],
    numerator: {
      en: "exports of the home's members, those to each other included",
      ja: "構成国・地域の輸出量(相互の輸出を含む)",
    },
    denominator: IMPORTS,
    at: (asked) => (stage) => exportsOverImports(asked, stage),
  },
];

function cited(asked: Asked, stage: number): Pick<Evidence, "notes" | "citations"> {
  const stageId = asked.network.stages[stage]?.id ?? "";
  const at = { stageId, method: "hhi", wholeId: "homeImports", keyId: "place" } as const;
  return dataOf(asked.assessed(nameOf(at)));
}

function foreignPart(asked: Asked, stage: number): Evidence {
  const { network, home } = asked;
  const rest = cited(asked, stage);
  const outside = homeImports(network, { stage, home }, PLACE_KEY);
  if (isGap(outside)) return without(outside.reason, rest);
  if (outside.notes.includes("worldMix")) return without(note.importsUnreported(home.places), rest);
  if (importedInShares(network, { stage, home })) return without(note.amountsNeeded, rest);
  const inside = amongMembers(network, stage, home);
  if (inside === null) return without(note.flowUnknown("unknown"), rest);
  const numerator = total(outside);
  const value = overCorners(
    ([out = 0, within = 0]) => outsidePart(out, within),
    [numerator, inside],
  );
  const amounts = { numerator, denominator: plus(numerator, inside) };
  return value === null ? without(because.noTotal, rest) : found(value, { ...rest, ...amounts });
}

/** What the home's members import from each other; what comes from nobody knows whom may do so too. */
function amongMembers(network: Asked["network"], stage: number, home: HomeMask): Interval | null {
  const { flows, pools, places } = network;
  let inside = NONE;
  for (const pool of homePools(network, stage, home)) {
    for (
      let r = flows.byTo.start[pool] as number;
      r < (flows.byTo.start[pool + 1] as number);
      r++
    ) {
      const flow = flows.byTo.row[r] as number;
      const from = pools.place[flows.from[flow] as number] as number;
      const amount = amountAt(flows.amount, flow);
      const isUnclear = places[from] === "unknown" || places[from] === "other";
      if (home.inside[from] !== 1 && !(isUnclear && home.places.length > 1)) continue;
      if (amount === null) return null;
      inside = plus(inside, isUnclear ? { value: 0, lo: 0, hi: amount.hi } : amount);
    }
  }
  return inside;
}

/** The inverse of CDI3: the way round that has a value where nothing is exported; without imports it is above every number. */
function exportsOverImports(asked: Asked, stage: number): Evidence {
  const { network, home } = asked;
  const rest = cited(asked, stage);
  const balance = homeBalance(network, stage, home);
  if (isGap(balance)) return without(balance.reason, rest);
  if (balance.basis.side === "use") return without(because.useOnly, rest);
  const { imports: denominator, exports: outside } = balance.basis;
  const inside = amongMembers(network, stage, home);
  if (inside === null) return without(note.exportUnknown, rest);
  const numerator = plus(outside, inside);
  const value = overCorners(
    ([sold = 0, bought = 0]) => tradeRatio(sold, bought),
    [numerator, denominator],
  );
  const about = { ...rest, notes: [...rest.notes, "listedExports"], numerator, denominator };
  if (value !== null) return found(value, about);
  const isNone = denominator.hi === 0;
  const least = numerator.lo > 0 ? numerator.lo / denominator.hi : null;
  return without(isNone && least !== null ? because.nothingImported : because.noTotal, {
    ...about,
    least,
  });
}
