import type { Scenario } from "./scenarioShape.ts";

interface Joint {
  readonly verb: string;
  /** Between ids, and between titles in each language. */
  readonly sign: string;
  readonly en: string;
  readonly ja: string;
}

type Label = Scenario["title"];

/** Head of two scenarios put together; joining three gives the same in either order of the two steps. */
export function combined(
  a: Scenario,
  b: Scenario,
  { verb, sign, en, ja }: Joint,
): Omit<Scenario, "events" | "measured"> {
  const note = [a.note, b.note].filter((one) => one !== undefined);
  return {
    kyusho: "scenario/1",
    id: `${a.id}${sign}${b.id}`,
    title: joined([a.title, b.title], { en, ja }),
    ...(note.length === 0 ? {} : { note: joined(note, { en: " ", ja: "" }) }),
    ...(a.model !== undefined && a.model === b.model ? { model: a.model } : {}),
    citations: together(a.citations, b.citations, verb),
  };
}

/** Both scenarios must count in dates or both in days. */
export function checkClocks(verb: string, a: Scenario, b: Scenario): void {
  const [one, other] = [a, b].map(({ events }) => events[0]?.start);
  if (typeof one === typeof other) return;
  throw new RangeError(
    `${verb}: both scenarios must count in dates, or both in days (got ${one} and ${other})`,
  );
}

/** Labels one behind the other; a Japanese one always, so that it does not matter which two are joined first. */
function joined(
  labels: readonly Label[],
  between: { readonly en: string; readonly ja: string },
): Label {
  const [only] = labels;
  if (labels.length === 1 && only) return only;
  return {
    en: labels.map((label) => label.en).join(between.en),
    ja: labels.map((label) => label.ja ?? label.en).join(between.ja),
  };
}

type Citations = Scenario["citations"];

function together(a: Citations, b: Citations, verb: string): Citations {
  for (const [key, citation] of Object.entries(b)) {
    const own = Object.hasOwn(a, key) ? a[key] : undefined;
    if (own === undefined || textOf(own) === textOf(citation)) continue;
    throw new RangeError(`${verb}: a citation key must mean one source (got '${key}' for two)`);
  }
  return { ...a, ...b };
}

/** The same for the same fields in any order. */
function textOf(citation: Citations[string]): string {
  return JSON.stringify(Object.entries(citation).sort(([a], [b]) => (a < b ? -1 : 1)));
}
