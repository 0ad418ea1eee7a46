import { hooked } from "./hooked.ts";
import type { Lang } from "./labels.ts";
import { partsOf, showing } from "./showing.ts";

/**
 * The same answer, which shows itself in notebooks (picture and table) and terminals (a short table) by hooks that are no
 * part of its data. An answer is a result, a list of results, or an object some of whose entries are results, which then
 * show themselves too. What is spread or copied from it has no hooks.
 */
export function shown<Answer extends object>(answer: Answer, lang: Lang = "en"): Answer {
  for (const [path, part] of partsOf(answer)) if (path !== "") shown(part, lang);
  return hooked(answer, showing(answer, lang));
}
