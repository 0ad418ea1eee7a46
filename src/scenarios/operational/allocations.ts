import { linearSolver } from "../linearProgram/linearSolver.ts";
import type { OpenChain } from "./chainAnswer.ts";
import { chainFlow } from "./chainFlow.ts";
import { evenFlow } from "./evenFlow.ts";
import { evenShares, type Pace } from "./evenShares.ts";
import { leastPlan } from "./leastPlan.ts";
import type { OperationalChain } from "./operationalChain.ts";
import type { Allocation, Tiers } from "./plan.ts";
import { each, type Readings, readings, whileOpen } from "./readings.ts";
import { type Solved, solved } from "./solved.ts";

/** How a chain serves its groups under several orders of tiers: by maximum flows where it moves one good, else by linear programs. */
export async function allocations(
  chain: OperationalChain,
  orders: readonly Tiers[],
  pace: number,
): Promise<Solved<Readings<readonly Allocation[]>>> {
  const flows = readings(chain, (reading) => chainFlow(chain, reading, pace));
  const all = [flows.least, flows.most, ...(flows.middle === null ? [] : [flows.middle])];
  if (all.every((flow) => flow !== null)) {
    const answer = each(flows as Readings<NonNullable<(typeof all)[number]>>, (flow) =>
      orders.map((tiers) => evenFlow(flow, tiers)),
    );
    return { answer, notes: {} };
  }
  const solver = await linearSolver();
  return solved(() =>
    whileOpen(chain, solver, (open) =>
      each(open, (one) => orders.map((tiers) => allocated(one, tiers, [pace, pace]))),
    ),
  );
}

function allocated(open: OpenChain, tiers: Tiers, pace: Pace): Allocation {
  const even = evenShares(open, tiers, pace);
  return { ...even, plan: leastPlan(open, even.shares, pace) };
}
