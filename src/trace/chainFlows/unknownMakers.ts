import type { Need, Network } from "../../network/network.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { NOISE } from "../reading/reading.ts";
import type { ChainNode, Draw } from "./chainNode.ts";

export interface UnknownMakers {
  readonly maker: (stage: number) => number;
  /** What nobody can say which of several stages brings it. */
  readonly which: (stages: readonly number[], isEntered?: boolean) => number;
}

/** Nodes for unknown makers, made as they are met: one for each stage, and one for each set of stages that can serve a need. */
export function unknownMakers(
  network: Network,
  nodes: (ChainNode | undefined)[],
  { trace, entered }: { readonly trace: TraceGraph; readonly entered: ReadonlySet<number> },
): UnknownMakers {
  const known = new Map<string, number>();
  const add = (key: string, node: () => ChainNode): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const number = nodes.push(undefined) - 1;
    known.set(key, number);
    nodes[number] = node();
    return number;
  };
  const which = (stages: readonly number[], isEntered = false) =>
    add(`${stages.join("|")} ${isEntered}`, () => {
      const share = isEntered ? 1 / stages.length : 0;
      const perhaps = stages.map((stage) => ({ to: trace.homeNode[stage] as number, share }));
      return { kind: "which", stages, place: "unknown", draws: [], perhaps };
    });
  const maker = (stage: number): number =>
    add(`${stage}`, () => {
      const input = (one: number) =>
        entered.has(stage) ? (trace.homeNode[one] as number) : maker(one);
      const perhaps = (stages: readonly number[]) => which(stages, entered.has(stage));
      const draws = (network.needs[stage] ?? []).flatMap((need) =>
        leastDraws(need, input, perhaps),
      );
      return { kind: "maker", stages: [stage], place: "unknown", draws, perhaps: [] };
    });
  return { maker, which };
}

/** A need of which nothing is known but caps: what the caps of the others leave to each, the rest from any of them. */
function leastDraws(
  { alternatives }: Need,
  input: (stage: number) => number,
  which: UnknownMakers["which"],
): Draw[] {
  const [only, second] = alternatives;
  if (only !== undefined && second === undefined) return [{ to: input(only.stage), share: 1 }];
  const all = alternatives.reduce((sum, { cap }) => sum + cap, 0);
  const least = alternatives.map(({ stage, cap }) => ({
    to: input(stage),
    share: Math.min(cap, Math.max(0, 1 - (all - cap))),
  }));
  const rest = 1 - least.reduce((sum, { share }) => sum + share, 0);
  const some = least.filter(({ share }) => share > NOISE);
  return rest > NOISE
    ? [...some, { to: which(alternatives.map(({ stage }) => stage)), share: rest }]
    : some;
}
