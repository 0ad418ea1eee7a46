import type { Label } from "../indices/shareIndex.ts";
import type { Note } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import { isGap, total } from "./composition.ts";
import type { HomeMask } from "./home.ts";
import { PLACE_KEY } from "./keys.ts";
import type { AssumptionKey, Measure } from "./measure.ts";
import { note } from "./notes.ts";
import { worldProduction } from "./world.ts";

/** What an assessment rests on and what is missing, by the keys that its rows use. */
export function notesOf(
  network: Network,
  measures: readonly Measure[],
  home: HomeMask,
): Record<string, Note> {
  const notes: Record<string, Note> = { mixing: { kind: "assumed", text: note.mixing } };
  if (network.model.note) notes.model = { kind: "data", text: note.modelNote(network.model.note) };
  for (const key of new Set(measures.flatMap((measure) => measure.notes))) {
    notes[key] = { kind: "assumed", text: assumption(key as AssumptionKey, home.label) };
  }
  for (const [s, stage] of network.stages.entries()) {
    const share = unknownShare(network, s);
    if (share !== null) {
      notes[`wholeUnknown:${stage.id}`] = { kind: "unknown", text: note.wholeUnknown(share) };
    }
    if (stage.note !== undefined) {
      notes[`stage:${stage.id}`] = { kind: "data", text: stageNote(stage.label, stage.note) };
    }
  }
  return notes;
}

function assumption(key: AssumptionKey, home: Label): Label {
  const text = note[key];
  return typeof text === "function" ? text(home) : text;
}

type Text = { readonly en: string; readonly ja?: string | undefined };

function stageNote(label: Text, said: string | Text): Label {
  const { en, ja = en } = typeof said === "string" ? { en: said } : said;
  return { en: `${label.en}: ${en}`, ja: `${label.ja ?? label.en}:${ja}` };
}

/** Part of world production at no known place, in percent; null when there is none or it cannot be said. */
function unknownShare(network: Network, stage: number): string | null {
  const world = worldProduction(network, stage, PLACE_KEY);
  if (isGap(world) || !(world.unknown.hi > 0)) return null;
  const whole = total(world);
  const [lo, hi] = [world.unknown.lo / whole.hi, world.unknown.hi / whole.lo];
  const percent = (share: number) => `${Number((100 * share).toPrecision(2))}`;
  return percent(lo) === percent(hi)
    ? `${percent(hi)} %`
    : `${percent(lo)}–${percent(Math.min(1, hi))} %`;
}
