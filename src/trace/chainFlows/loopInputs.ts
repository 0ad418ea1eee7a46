import type { ChainGraph } from "./chainGraph.ts";
import type { ChainNode, Draw } from "./chainNode.ts";

/** What a node draws on, with or without what stages perhaps bring that can serve the same need. */
export function drawsOf({ draws, perhaps }: ChainNode, withPerhaps: boolean): readonly Draw[] {
  return withPerhaps ? [...draws, ...perhaps.filter(({ share }) => share > 0)] : draws;
}

/** A user and its input, as one text. */
export function inputKey(user: readonly number[], input: readonly number[]): string {
  return `${user.join("|")} ${input.join("|")}`;
}

type Inputs = Map<string, Set<string>>;

/**
 * Users and inputs of which the input stands on the way from the user to the home's use: what is drawn there leads back, and
 * closes a loop (recycling, a product that needs itself). Without them the stages behind a product have no loop.
 */
export function loopInputs(chain: ChainGraph, product: number): ReadonlySet<string> {
  const certain = inputsByStage(chain, false);
  const loops = new Set<string>();
  const state = new Map<string, "open" | "done">();
  const visit = (user: string): void => {
    state.set(user, "open");
    const inputs = certain.get(user) ?? new Set<string>();
    for (const input of [...inputs].sort(byNumber)) {
      const met = state.get(input);
      if (met === "open") {
        loops.add(`${user} ${input}`);
        inputs.delete(input);
      } else if (met === undefined) visit(input);
    }
    state.set(user, "done");
  };
  visit(`${product}`);
  for (const loop of loopsBesides(certain, inputsByStage(chain, true))) loops.add(loop);
  return loops;
}

/** Of the inputs that only perhaps are some: those that would close a loop, beside those kept before them. */
function loopsBesides(kept: Inputs, all: Inputs): string[] {
  const loops: string[] = [];
  for (const [user, inputs] of all)
    for (const input of inputs) {
      const own = kept.get(user) ?? new Set<string>();
      if (own.has(input)) continue;
      if (leadsTo(kept, input, user)) loops.push(`${user} ${input}`);
      else kept.set(user, own.add(input));
    }
  return loops;
}

function leadsTo(inputs: Inputs, from: string, to: string): boolean {
  const met = new Set([from]);
  // The set grows while it is walked.
  for (const stage of met) for (const input of inputs.get(stage) ?? []) met.add(input);
  return met.has(to);
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.length - b.length;
}

/** What the makers of each stage draw on, of those that stand behind the home's use. */
function inputsByStage({ nodes, start }: ChainGraph, withPerhaps: boolean): Inputs {
  const inputs: Inputs = new Map();
  const behind = new Set([start]);
  // The set grows while it is walked.
  for (const v of behind) {
    const node = nodes[v] as ChainNode;
    const isUser = node.kind === "maker" || node.kind === "which";
    const user = node.stages.join("|");
    const own = inputs.get(user) ?? new Set<string>();
    if (isUser) inputs.set(user, own);
    for (const { to, share } of drawsOf(node, withPerhaps)) {
      if (!(share > 0)) continue;
      behind.add(to);
      if (isUser) own.add((nodes[to] as ChainNode).stages.join("|"));
    }
  }
  return inputs;
}
