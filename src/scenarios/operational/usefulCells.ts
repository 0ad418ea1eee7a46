import type { OperationalChain, Process, Use } from "./operationalChain.ts";

/** Markets whose product can still become what is asked about: every stage between them works, and gets whatever else it needs. */
export function usefulCells(chain: OperationalChain): Set<number> {
  const filled = filledCells(chain);
  const useful = new Set(
    chain.wants.filter(({ amount, group }) => group >= 0 && amount.hi > 0).map(({ cell }) => cell),
  );
  const works = ({ needs }: Process, without: readonly Use[]) =>
    needs.every((uses) => uses === without || canServe(uses, filled));
  grow(useful, () => [
    ...chain.legs.filter(({ to, most }) => useful.has(to) && most.hi > 0).map(({ from }) => from),
    ...chain.processes
      .filter(({ cell }) => useful.has(cell))
      .flatMap((process) =>
        process.needs
          .filter((uses) => works(process, uses))
          .flatMap((uses) => uses.flatMap(({ cell, afterUse }) => (afterUse ? [] : [cell]))),
      ),
  ]);
  return useful;
}

/** Markets into which anything can come at all. */
function filledCells({ processes, legs, stores }: OperationalChain): Set<number> {
  const filled = new Set(stores.map(({ cell }) => cell));
  grow(filled, () => [
    ...legs.filter(({ from, most }) => filled.has(from) && most.hi > 0).map(({ to }) => to),
    ...processes
      .filter(({ needs }) => needs.every((uses) => canServe(uses, filled)))
      .map(({ cell }) => cell),
  ]);
  return filled;
}

function canServe(uses: readonly Use[], filled: ReadonlySet<number>): boolean {
  return uses.some(({ cell, cap }) => cap > 0 && filled.has(cell));
}

/** Adds what follows from a set until nothing is new. */
function grow(set: Set<number>, following: () => readonly number[]): void {
  for (let size = -1; size < set.size; ) {
    size = set.size;
    for (const one of following()) set.add(one);
  }
}
