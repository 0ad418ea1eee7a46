import type { Need } from "../../network/network.ts";
import type { Node } from "../../trace/graph/nodeColumns.ts";

/** How the lack of inputs lowers output: the worst of all needs, the mean of all, or the worst of the essential ones and the mean part of the others. */
export const PRODUCTIONS = ["leontief", "linear", "generalised"] as const;
export type Production = (typeof PRODUCTIONS)[number];

/**
 * By group of needs: 0 where its lack binds by itself, otherwise its part in a loss that adds up. Models give no values of
 * inputs, so that each need of a stage weighs the same.
 */
export function pullsOf(
  nodes: readonly Node[],
  production: Production,
  needsOf: (stage: number) => readonly Need[],
): Float64Array {
  return Float64Array.from(
    nodes.flatMap(({ stage, supplier, groups }) => {
      if (supplier < 0 || production === "leontief") return groups.map(() => 0);
      return needsOf(stage).map(({ essential }) =>
        production === "generalised" && essential ? 0 : 1 / groups.length,
      );
    }),
  );
}
