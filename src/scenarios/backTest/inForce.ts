import type { Label } from "../../indices/shareIndex.ts";
import { coursesOf } from "../scenario/coursesOf.ts";
import type { Scenario, ScenarioEvent } from "../scenario/scenarioShape.ts";
import { rowOf } from "../shocks/rowOf.ts";
import type { Days } from "./changeOver.ts";

/** The events that are in force on some of the days, each with on how many. */
export function inForce(scenario: Scenario, { start, end }: Days): Label {
  const found = coursesOf(scenario).flatMap((course, at): Label[] => {
    const last = course.spans.reduce((day, { to }) => Math.max(day, to ?? day), course.until);
    const days = Math.min(end, last) - Math.max(start, course.start);
    if (days <= 0) return [];
    const { en, ja } = nameOf(scenario.events[at] as ScenarioEvent);
    const [part, whole] = [Math.ceil(days), end - start];
    return [{ en: `${en} (${part} of ${whole} days)`, ja: `${ja}(${whole}日中${part}日)` }];
  });
  if (found.length > 0)
    return { en: found.map(({ en }) => en).join("; "), ja: found.map(({ ja }) => ja).join("、") };
  if (end <= 0) return { en: "none: before the first event", ja: "なし(最初の事象より前)" };
  return { en: "none any more", ja: "なし(終了後)" };
}

function nameOf({ label, shock }: ScenarioEvent): Label {
  return label ? { en: label.en, ja: label.ja ?? label.en } : rowOf(shock).label;
}
