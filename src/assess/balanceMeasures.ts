import type { BalanceIndex } from "../indices/dependency/balanceIndex.ts";
import { DEPENDENCY } from "../indices/dependency/index.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Network } from "../network/network.ts";
import { exact, type Interval } from "../numeric/interval.ts";
import { isGap } from "./composition.ts";
import type { HomeMask } from "./home.ts";
import { atMiddle, boundsOfBalance, type HomeBalance, homeBalance } from "./homeBalance.ts";
import { homeProduction, whyNone } from "./homeProduction.ts";
import { isUsed, stockDaysOf, stockOf, usersOf } from "./homeUse.ts";
import { homeImports } from "./imports.ts";
import { PLACE_KEY } from "./keys.ts";
import type { AssumptionKey, Measure } from "./measure.ts";
import { note } from "./notes.ts";
import { periodDays } from "./periodDays.ts";

/** Every index of a home's balance at one stage. */
export function balanceMeasures(network: Network, stage: number, home: HomeMask): Measure[] {
  const balance = homeBalance(network, stage, home);
  const nothingMade = isGap(balance) && makesNone(network, stage, home);
  const rests = nothingMade || (!isGap(balance) && balance.basis.side === "use");
  const none = whyNone(network, stage, home);
  return DEPENDENCY.map((index) => {
    const row = {
      stage,
      whole: "homeConsumption" as const,
      key: null,
      method: index.id,
      label: index.label,
      unit: index.unit,
      risk: index.risk,
      ...(rests ? { from: usersOf(network, stage) } : {}),
    };
    const gap = (reason: Label): Measure => ({ ...row, value: null, reason, notes: [] });
    if (index.reads === "stock") {
      const days = stockDaysOf(network, stage, home);
      if (days !== null && stockOf(network, stage, home) !== null) return gap(note.stockInDaysToo);
      if (days !== null) return { ...row, value: days, reason: null, notes: [] };
    }
    const sure = nothingMade ? index.withoutProduction : null;
    if (sure !== null)
      return { ...row, value: exact(sure), reason: null, notes: ["makesNone", ...none] };
    if (isGap(balance)) return gap(balance.reason);
    if (index.reads === "gross" && balance.basis.side === "use")
      return gap(note.consumptionUnknown);
    if (index.reads === "stock" && balance.stock === null) {
      const timeless = periodDays(network.stages[stage]?.unit ?? "") === null;
      return gap(timeless ? note.noPeriod : note.stockUnknown);
    }
    const value = boundsOfBalance(index, balance);
    return value === null
      ? gap(whyUndefined(index, balance))
      : { ...row, value, reason: null, notes: [...notesOn(balance, index), ...none] };
  });
}

/** Undefined for certain, or only somewhere within the bounds of the data. */
function whyUndefined(index: BalanceIndex, balance: HomeBalance): Label {
  return boundsOfBalance(index, atMiddle(balance)) === null
    ? note.undefinedIndex(index.undefinedWhen)
    : note.perhapsUndefined(index.undefinedWhen);
}

function makesNone(network: Network, stage: number, home: HomeMask): boolean {
  const production = homeProduction(network, stage, home);
  if (isGap(production) || production.hi > 0) return false;
  return isUsed(network, stage, home) || importsSome(network, stage, home);
}

function importsSome(network: Network, stage: number, home: HomeMask): boolean {
  const imports = homeImports(network, { stage, home }, PLACE_KEY);
  if (isGap(imports)) return false;
  const parts: Interval[] = [...imports.parts.values(), imports.other, imports.unknown];
  return parts.some((part) => part.lo > 0);
}

function notesOn({ basis, production }: HomeBalance, index: BalanceIndex): AssumptionKey[] {
  if (basis.side === "use") return ["useSide"];
  const settled = production.hi === 0 && index.withoutProduction !== null;
  return settled ? [] : ["listedExports"];
}
