import { add, quoted } from "../../model/modelError.ts";
import type { Stage } from "../../model/stage.ts";
import { askedIn, type Checking, namedIn } from "./checking.ts";

/** Stages that a shock is about, each once. */
export interface NamedStages {
  readonly numbers: readonly number[];
  /** Whether the file names them; otherwise they are all that the model has. */
  readonly isGiven: boolean;
}

const WHAT = "a stage of the model";

/** Stages that a shock names in its `stages`, or all. */
export function stagesOf(found: readonly string[] | undefined, checking: Checking): NamedStages {
  const { network, issues, path } = checking;
  if (found === undefined) return { numbers: network.stages.map((_, s) => s), isGiven: false };
  const names = network.stages.map(({ id }) => id);
  const asked = askedIn(found, `${path}.stages`);
  return { numbers: namedIn({ what: WHAT, names }, asked, issues), isGiven: true };
}

/** The stage that a shock names in its `stage`, as a list; empty where the model has none of that name. */
export function stageOf(name: string, { network, issues, path }: Checking): NamedStages {
  const names = network.stages.map(({ id }) => id);
  const asked = [{ name, path: `${path}.stage` }];
  return { numbers: namedIn({ what: WHAT, names }, asked, issues), isGiven: true };
}

/** Reports the stages that are not of the kinds that a shock can hit. */
export function checkKinds(
  found: readonly string[],
  kinds: readonly Stage["kind"][],
  { network, issues, path }: Checking,
): void {
  for (const [i, id] of found.entries()) {
    const stage = network.stages[network.stageNumber.get(id) ?? -1];
    if (stage === undefined || kinds.includes(stage.kind)) continue;
    const fitting = network.stages.filter(({ kind }) => kinds.includes(kind)).map((s) => s.id);
    add(issues, () => ({
      path: `${path}.stages[${i}]`,
      must: `be a stage of kind ${kinds.join(", ")}`,
      found: `${quoted(id)} of kind ${stage.kind}`,
      fix: fitting.length === 0 ? "the model has none" : `choose of ${fitting.join(", ")}`,
    }));
  }
}
