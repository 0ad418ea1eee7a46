import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import type { CheckedScenario } from "../scenario/checkScenario.ts";
import type { Assumed } from "./assumptions.ts";
import type { Computed } from "./computed.ts";
import { areSettled } from "./courses.ts";

const assumed = (en: string, ja: string): Note => ({ kind: "assumed", text: { en, ja } });
const unknown = (en: string, ja: string): Note => ({ kind: "unknown", text: { en, ja } });

const RATIONING = assumed(
  "nobody turns to other suppliers: each pool that is short gives all that draw on it the same part (rationing)",
  "代替調達はないとみなし、不足した市場はすべての利用者に同じ割合で配分する(割当)",
);
const IN_ORDER = assumed(
  "nobody turns to other suppliers: each pool that is short serves those named first in full before the others get their part (rationing); where it is not known how much these draw, both ends are counted",
  "代替調達はないとみなし、不足した市場は優先先を満たした後に残りを配分する(割当)。優先先の割合が不明な場合は両端を見込む",
);
const PRODUCTION = {
  leontief: assumed(
    "output falls as far as the input that is shortest, every input counted (Leontief)",
    "最も不足する投入の割合まで生産が減る(すべての投入を数える、レオンチェフ型)",
  ),
  linear: assumed(
    "output falls by the mean of what its inputs lack, each input weighing the same, since models give no values of inputs (linear)",
    "投入の不足の平均だけ生産が減る(投入の金額が不明なため均等に扱う、線形)",
  ),
  generalised: assumed(
    "output falls as far as the shortest essential input, and by the mean part of the others, each input weighing the same (generalised Leontief)",
    "不可欠な投入は最も不足するもの、その他の投入は均等な重みの和だけ生産が減る(一般化レオンチェフ型)",
  ),
};
const STRAIGHT = assumed(
  "what the model does not list comes straight from who makes it: nobody sends on what came from elsewhere, and a place abroad that makes a product without inputs, of which no imports are listed, has its own alone (unlisted: straight)",
  "モデルに記載のない供給は生産者から直接来るとみなす。第三国による転送はなく、投入の記載がない製品について生産者の記載があり輸入の記載がない外国は、自国産のみを持つ",
);
const UNKNOWN_STOCKS = unknown(
  "stocks that the model does not give count as none: the time to survive is the least that can be said",
  "モデルに記載のない在庫はないものとして数えるため、耐久日数は少なくともの値である",
);
const ONCE = assumed(
  "what is not known may be hit as hard as anything at its stage, by each shock once at each stage, or not at all: bounds",
  "不明分は、各工程で各ショックを一度ずつ最も強く受ける場合と、まったく受けない場合の両方を範囲として示す",
);
const UNSETTLED = (residual: number) =>
  unknown(
    `losses in a loop did not settle (the last change was ${residual}): no more is known than that all may be lost`,
    `循環の中の損失が収束しなかった(最後の変化 ${residual})。すべて失われる可能性があること以外は分からない`,
  );

/** What takes time or is made beyond the baseline, as asked. */
function clockNotes({
  overproduction,
  transportDays,
  recyclingDays,
  recycling,
}: Assumed): Record<string, Note> {
  const percent = Math.round(1000 * overproduction) / 10;
  return {
    ...(overproduction > 0 && {
      overproduction: assumed(
        `day by day, suppliers that nothing holds down make up to ${percent} % more than at the baseline while something is short or stocks are not full; the loss once stocks are used up is without it`,
        `日々の推移では、制約のない供給者は不足や在庫の補充のある間、平常より最大${percent}%多く生産できるとみなす。在庫枯渇後の不足には含めない`,
      ),
    }),
    ...(transportDays > 0 && {
      transport: assumed(
        `day by day, deliveries from place to place are under way for ${transportDays} days`,
        `日々の推移では、国・地域間の輸送に${transportDays}日かかるとみなす`,
      ),
    }),
    ...(recyclingDays > 0 &&
      recycling === "atoms" && {
        recyclingTime: assumed(
          `day by day, what is collected for recycling was used ${recyclingDays} days before`,
          `日々の推移では、回収されるものは${recyclingDays}日前に使われたものとみなす`,
        ),
      }),
  };
}

const CAPACITY = assumed(
  "new capacity is taken to find its inputs and its way: it adds its amount to its market whatever else happens",
  "新規能力は投入と輸送を確保できるものとみなし、他の途絶にかかわらず市場に加わるとする",
);

/** What the figures of a disruption rest on, and what is missing from them. */
export function disruptionNotes(
  network: Network,
  { losses, isStocked, courses }: Computed,
  { checked, assumed: taken }: { checked: CheckedScenario; assumed: Assumed },
): Result["notes"] {
  const { allocation, production, unlisted } = taken;
  const residual = Math.max(losses.spared.residual, losses.hit.residual, losses.middle.residual);
  return {
    rationing: allocation === "proportional" ? RATIONING : IN_ORDER,
    production: PRODUCTION[production],
    unclear: ONCE,
    ...(unlisted === "straight" ? { unlisted: STRAIGHT } : {}),
    ...clockNotes(taken),
    ...(checked.events.some(({ kind }) => kind === "capacity-added") ? { capacity: CAPACITY } : {}),
    ...(isStocked ? {} : { stocks: UNKNOWN_STOCKS }),
    ...(residual === 0 && areSettled(courses) ? {} : { residual: UNSETTLED(residual) }),
    ...scenarioNotes(checked),
    ...traceNotes(network),
  };
}

function scenarioNotes({ scenario, notes }: CheckedScenario): Result["notes"] {
  const { note } = scenario;
  const own: Record<string, Note> = {};
  if (note) own.scenario = { kind: "data", text: { en: note.en, ja: note.ja ?? note.en } };
  for (const [i, event] of scenario.events.entries())
    if (event.note)
      own[`event:${i + 1}`] = { kind: "data", text: { en: event.note, ja: event.note } };
  for (const [i, found] of notes.entries()) own[`shock:${i + 1}`] = found;
  return own;
}
