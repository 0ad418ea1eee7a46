import type { Note } from "../../model/result.ts";
import type { SystemicRisk } from "./riskAnswer.ts";

/** Share of revenue from outside below which nothing counts as leaking. */
const NO_LEAK = 1e-9;

type Settings = Omit<SystemicRisk, "kind" | "firms" | "links" | "shocks">;

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

/** On what figures of systemic risk rest. */
export function riskNotes(risk: Settings, isTruncated: boolean): Record<string, Note> {
  const { tolerance, leak, leakage, sweeps, mode } = risk;
  const isClosed = leakage !== null && leakage <= NO_LEAK;
  return {
    noRerouting: NO_REROUTING,
    tolerance: mode === "sweeps" ? sweepsNote(tolerance) : fixedPointNote(tolerance),
    ...(isClosed && mode === "sweeps" ? { noLeak: NO_LEAK_NOTE } : {}),
    ...(leak === null ? {} : { leak: leakNote(leak) }),
    ...(risk.deadMarketIsOne ? { deadMarketIsOne: DEAD_MARKET } : {}),
    ...(isTruncated ? { truncated: truncatedNote(sweeps) } : {}),
  };
}

const NO_REROUTING = note(
  "assumed",
  "nobody finds new partners; firms of one market replace each other only as far as their shares in it allow; the firms hit at first are counted",
  "新たな取引先は見つからず、同じ市場の企業どうしの代替は市場シェアの範囲に限る。最初に停止した企業の損失も含む",
);

const NO_LEAK_NOTE = note(
  "assumed",
  "all revenue comes from firms of the network: where sales go round in cycles, losses never die out, the figures depend on the tolerance, and a smaller one gives larger figures",
  "全ての売上がネットワーク内の企業からのものである。取引が循環する部分では販売減が消えず、数値は許容誤差に依存し、許容誤差を小さくすると大きくなる",
);

const DEAD_MARKET = note(
  "assumed",
  "a market of which nothing is left counts as 1 unit large, so the figures depend on the unit of the amounts",
  "供給が全て失われた市場の規模は1単位とみなすので、数値は金額の単位に依存する",
);

const sweepsNote = (tolerance: number) =>
  note(
    "assumed",
    `losses are followed until none grows by more than ${tolerance} in a sweep`,
    `1回の反復での損失の増加が全て${tolerance}以下になるまで追う`,
  );

const fixedPointNote = (tolerance: number) =>
  note(
    "assumed",
    `losses are followed to the fixed point: until none grows by more than ${tolerance} of itself in a sweep`,
    `損失を不動点まで追う(1回の反復での増加が損失自体の${tolerance}倍以下になるまで)`,
  );

const leakNote = (leak: number) =>
  note(
    "assumed",
    `every firm sells to final demand ${leak} of what it sells to other firms, and these sales are not lost`,
    `各企業は企業向け販売の${leak}倍を最終需要に売り、その販売は失われないとみなす`,
  );

const truncatedNote = (sweeps: number) =>
  note(
    "unknown",
    `truncated at the cap of ${sweeps} sweeps: losses still grew, so the figures are lower bounds`,
    `反復の上限${sweeps}回で打ち切った。損失は増加中だったので、数値は下限である`,
  );
