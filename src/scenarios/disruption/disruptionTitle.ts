import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import type { Scenario } from "../scenario/scenarioShape.ts";

/** Title of a disruption: the model, the scenario, the day and whose it is. */
export function disruptionTitle(
  { model: { title } }: Network,
  {
    scenario,
    home,
    day,
  }: { readonly scenario: Scenario; readonly home: ResolvedHome | null; readonly day: number },
): Label {
  const name = scenario.title;
  const whose = home
    ? { en: `, seen from ${home.label.en}`, ja: `(${home.label.ja}から見て)` }
    : { en: "", ja: "" };
  return {
    en: `${title.en}: ${name.en}, day ${day}${whose.en}`,
    ja: `${title.ja ?? title.en}:${name.ja ?? name.en}、${day}日目${whose.ja}`,
  };
}

/** The network of a disruption, named after its scenario. */
export function renamed(after: Network, { title }: Scenario): Network {
  const { model } = after;
  const own = {
    en: `${model.title.en} after ${title.en}`,
    ja: `${title.ja ?? title.en}後の${model.title.ja ?? model.title.en}`,
  };
  return { ...after, model: { ...model, title: own } };
}
