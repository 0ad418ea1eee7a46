import type { LinearAnswer, OpenProgram } from "../linearProgram/linearProgram.ts";
import type { ChainProgram } from "./chainProgram.ts";

/** A solver that gave no answer, with how far it came. */
export class Unsolved extends Error {
  override readonly name = "Unsolved";
}

/** What is asked of an open chain: costs of columns, all others costing nothing, and bounds that differ from the chain's. */
export interface ChainAsk {
  readonly cost: readonly (readonly [column: number, cost: number])[];
  readonly bounds: readonly (readonly [column: number, lower: number, upper: number])[];
}

/** A chain's program kept in the solver. */
export interface OpenChain extends ChainProgram {
  readonly open: OpenProgram;
}

/** The best answer; null where the bounds leave none. */
export function chainAnswer(chain: OpenChain, { cost, bounds }: ChainAsk): LinearAnswer | null {
  const { program, open } = chain;
  const costs = new Float64Array(program.cost.length);
  for (const [column, value] of cost) costs[column] = value;
  const lower = program.lower.slice();
  const upper = program.upper.slice();
  for (const [column, low, high] of bounds) {
    lower[column] = low;
    upper[column] = high;
  }
  const answer = open.solve({ cost: costs, lower, upper });
  if (answer.status === "infeasible") return null;
  if (answer.status !== "optimal")
    throw new Unsolved(`status ${answer.status}, residual ${answer.residual}`);
  return answer;
}
