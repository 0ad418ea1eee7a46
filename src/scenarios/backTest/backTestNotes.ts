import type { Label } from "../../indices/shareIndex.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import type { Assumed } from "../disruption/assumptions.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";
import type { BackTestRow } from "./backTestRow.ts";

const assumed = (en: string, ja: string): Note => ({ kind: "assumed", text: { en, ja } });
const data = (en: string, ja: string): Note => ({ kind: "data", text: { en, ja } });

const CHECKED = assumed(
  "predicted is what was decided, applied to the chain as the model has it, without other suppliers or more output (rationing); nothing was fitted to what was measured. A prediction is the mean over the days against the model's baseline, a measurement is against the time that its note names",
  "予測は決定された措置をモデルの供給網に当てはめたもの(代替調達・増産なしの割当)で、実測値に合わせた調整はしていない。予測は期間平均のモデル基準からの変化、実測は注に示す時期との比較",
);
const NOT_SHOWN = assumed(
  "prices, stocking up before an event, goods on their way, how strictly a decision was enforced and how fast licences were given are not in the prediction: a miss may come from any of them, and so may a hit",
  "価格、事前の駆け込み、輸送中の貨物、措置の運用の厳しさ、許可の早さは予測に含まれない。外れも的中もこれらによることがある",
);
const NEAR = assumed(
  "within the bounds means to half a percentage point; bounds more than ten points apart that hold the measurement tell nothing",
  "範囲内とは0.5ポイント以内を含む。実測値を含んでいても幅が10ポイントを超える範囲では判定しない",
);

const MAKERS = assumed(
  "a place that makes a product for which the model names no inputs, and of which no imports are listed, is taken to send its own alone",
  "投入の記載がない製品について、生産者の記載があり輸入の記載がない国は、自国産のみを送るとみなす",
);

interface Tested {
  readonly rows: readonly BackTestRow[];
  /** What the shocks' own check says. */
  readonly shocks: readonly Note[];
  readonly isSettled: boolean;
  readonly assumed: Assumed;
}

/** What a back-test rests on, and how many of its predictions were right. */
export function backTestNotes(
  network: Network,
  scenario: Scenario,
  { rows, shocks, isSettled, assumed: { unlisted } }: Tested,
): Result["notes"] {
  const stages = new Set(rows.map(({ stageId }) => `stage:${stageId}`));
  const kept = ["model", "mixing", "world"];
  const own = Object.entries(traceNotes(network)).filter(
    ([key]) => kept.includes(key) || stages.has(key),
  );
  return {
    summary: summaryOf(rows, scenario),
    checked: CHECKED,
    notShown: NOT_SHOWN,
    near: NEAR,
    ...(unlisted === "straight" ? { unlisted: MAKERS } : {}),
    ...(isSettled ? {} : { residual: UNSETTLED }),
    ...scenarioNotes(scenario, shocks),
    ...Object.fromEntries(own),
  };
}

const UNSETTLED: Note = {
  kind: "unknown",
  text: {
    en: "losses in a loop did not settle, so that more may be lost than is predicted",
    ja: "循環の中の損失が収束していないため、実際の損失は予測より大きいことがある",
  },
};

/** Counts of the verdicts, and the mean miss of those that have a value. */
function summaryOf(rows: readonly BackTestRow[], { events }: Scenario): Note {
  const count = (...ids: string[]) =>
    rows.filter(({ verdictId }) => ids.includes(verdictId)).length;
  const [all, within, tooSmall] = [rows.length, count("within"), count("tooSmall")];
  const [tooLarge, open] = [count("tooLarge", "noRise"), count("cannotTell")];
  const missing = count("noAnswer");
  if (all === 0) return data("the scenario holds no measurement", "シナリオに実測値がない");
  const by = missesOf(rows);
  return data(
    `of ${all} measurements ${within} lie within the bounds; too small a fall was predicted for ${tooSmall}, too large a one for ${tooLarge}; bounds are too wide to tell for ${open}, and ${missing} have no prediction; ${by.en}. These are few, of ${events.length} event(s) of one scenario, and months of one event are not independent of each other: they say little of how well another event would be predicted`,
    `実測${all}件のうち範囲内${within}件、減少を過小に予測${tooSmall}件、過大に予測${tooLarge}件、範囲が広く判定不能${open}件、予測なし${missing}件。${by.ja}。一つのシナリオの事象${events.length}件についての少数の値で、同じ事象の各月は互いに独立ではないため、他の事象の予測精度についてはほとんど何も言えない`,
  );
}

/** Mean miss of the predictions that have a value, beside that of predicting no change at all. */
function missesOf(rows: readonly BackTestRow[]): Label {
  const valued = rows.flatMap(({ difference, measured }) =>
    difference === null || difference.value === null || measured.value === null
      ? []
      : [{ own: Math.abs(difference.value), none: 100 * Math.abs(measured.value) }],
  );
  const count = valued.length;
  if (count === 0) return { en: "no prediction has one value", ja: "一つの値に定まる予測はない" };
  const mean = (of: "own" | "none") =>
    (valued.reduce((sum, one) => sum + one[of], 0) / count).toFixed(1);
  return {
    en: `predictions with one value: ${count}, missing by ${mean("own")} percentage points on average, where predicting no change at all would miss by ${mean("none")}`,
    ja: `一つの値に定まる予測は${count}件、平均誤差は${mean("own")}ポイント(変化なしと予測した場合は${mean("none")}ポイント)`,
  };
}

function scenarioNotes(
  { note, events, measured = [] }: Scenario,
  shocks: readonly Note[],
): Result["notes"] {
  const own: Record<string, Note> = {};
  if (note) own.scenario = data(note.en, note.ja ?? note.en);
  for (const [i, event] of events.entries())
    if (event.note) own[`event:${i + 1}`] = data(event.note, event.note);
  for (const [i, entry] of measured.entries())
    if (entry.note) own[`measured:${i + 1}`] = data(entry.note, entry.note);
  for (const [i, found] of shocks.entries()) own[`shock:${i + 1}`] = found;
  return own;
}
