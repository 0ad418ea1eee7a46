import { stageNotes, traceNotes } from "../../trace/reading/traceNotes.ts";
import { type Asked, nameOf } from "./asked.ts";
import type { Evidence } from "./measure.ts";

/** Before the key of a note of a look-through, whose words differ from those of the assessment. */
export const TRACED = "traced:";

/** What a figure of a look-through rests on at a stage. */
export function traceEvidence(asked: Asked, stage: number): Pick<Evidence, "notes" | "citations"> {
  const { network } = asked;
  const general = Object.entries(traceNotes(network)).flatMap(([key, { kind }]) =>
    kind === "assumed" && key !== "world" ? [key] : [],
  );
  const stageId = network.stages[stage]?.id ?? "";
  const at = { stageId, method: "homeShare", wholeId: "worldProduction", keyId: null } as const;
  return {
    notes: [...general, ...stageNotes(network, stage)].map((key) => TRACED + key),
    citations: asked.assessed(nameOf(at))?.citations ?? [],
  };
}
