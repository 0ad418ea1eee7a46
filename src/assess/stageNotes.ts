import type { Label } from "../indices/shareIndex.ts";
import type { Note } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import { isGap, total } from "./composition.ts";
import { entryNotes } from "./entryNotes.ts";
import type { HomeMask } from "./home.ts";
import { PLACE_KEY } from "./keys.ts";
import type { AssumptionKey, Measure } from "./measure.ts";
import { note } from "./notes.ts";
import { worldProduction } from "./world.ts";

export interface AssessmentNotes {
  /** By the keys that rows use. */
  readonly notes: Record<string, Note>;
  /** For each stage, keys of the notes on its data. */
  readonly about: readonly (readonly string[])[];
}

/** What an assessment rests on and what is missing. */
export function notesOf(
  network: Network,
  measures: readonly Measure[],
  home: HomeMask,
): AssessmentNotes {
  const notes: Record<string, Note> = { mixing: { kind: "assumed", text: note.mixing } };
  if (network.model.note) notes.model = { kind: "data", text: note.modelNote(network.model.note) };
  for (const key of new Set(measures.flatMap((measure) => measure.notes))) {
    notes[key] = { kind: "assumed", text: assumption(key as AssumptionKey, home.label) };
  }
  const about = network.stages.map((stage, s) => {
    const share = unknownShare(network, s);
    const own: [string, Note][] = [];
    if (share !== null) {
      own.push([`wholeUnknown:${share}`, { kind: "unknown", text: note.wholeUnknown(share) }]);
    }
    if (stage.note !== undefined) {
      own.push([`stage:${stage.id}`, { kind: "data", text: said(stage.label, stage.note) }]);
    }
    own.push(...entryNotes(network, s, home));
    Object.assign(notes, Object.fromEntries(own));
    return own.map(([key]) => key);
  });
  return { notes, about };
}

function assumption(key: AssumptionKey, home: Label): Label {
  const text = note[key];
  return typeof text === "function" ? text(home) : text;
}

type Text = { readonly en: string; readonly ja?: string | undefined };

function said(label: Text, words: string | Text): Label {
  const { en, ja = en } = typeof words === "string" ? { en: words } : words;
  return { en: `${label.en}: ${en}`, ja: `${label.ja ?? label.en}:${ja}` };
}

/** Part of world production at no known place, in percent; null when there is none or it cannot be said. */
function unknownShare(network: Network, stage: number): string | null {
  const world = worldProduction(network, stage, PLACE_KEY);
  // A stage known by owner alone is at no known place at all; its rows say so.
  if (isGap(world) || world.parts.size === 0) return null;
  const whole = total(world);
  const [lo, hi] = [world.unknown.lo / whole.hi, Math.min(1, world.unknown.hi / whole.lo)];
  // Less than a thousandth is in the bounds, but not worth a sentence.
  if (!(hi >= 1e-3)) return null;
  const percent = (share: number) => `${Number((100 * share).toPrecision(2))}`;
  if (percent(lo) === percent(hi)) return `${percent(hi)} %`;
  // A total less its parts misses 0 by a few units in the last place.
  return `${lo < 1e-12 ? 0 : percent(lo)}–${percent(hi)} %`;
}
