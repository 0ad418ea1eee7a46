import type { Label } from "../../indices/shareIndex.ts";
import type { Deliveries } from "./deliveriesOf.ts";

/** By what a prediction is made: listed flows, makers, or makers that were only assumed. */
export function through({ flows, makers, into, isWorld }: Deliveries, isAssumed: boolean): Label {
  const listed: Label = {
    en: flows.length === 1 ? "the listed flow" : `${flows.length} listed flows`,
    ja: `記載の流れ${flows.length}件`,
  };
  const others = into.length > 0 && (makers.length > 0 || isWorld) ? makersOf(isAssumed) : null;
  if (flows.length === 0) return others ?? { en: "nothing", ja: "なし" };
  if (others === null) return listed;
  return { en: `${listed.en} and ${others.en}`, ja: `${listed.ja}と${others.ja}` };
}

function makersOf(isAssumed: boolean): Label {
  if (isAssumed)
    return {
      en: "makers there, of whom the model says nothing (no flow listed)",
      ja: "当地の生産者(モデルに記載なし、流れの記載もなし)",
    };
  return { en: "the makers, where no flow is listed", ja: "流れの記載のない分は生産者" };
}
