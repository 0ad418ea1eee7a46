import type { Task } from "../sweep/task.ts";
import { type ActorNodes, avoidanceLoss } from "./avoidanceLoss.ts";

/** Some actors of a product, by their numbers. */
export interface SomeActors {
  readonly product: number;
  readonly first: number;
  readonly end: number;
}

/** What each of some actors takes away alone. */
export const singleLossesTask = {
  name: "singleLosses",
  prepare: (products: readonly ActorNodes[]) => {
    const losses = products.map((behind) => avoidanceLoss(behind));
    return ({ product, first, end }: SomeActors) =>
      Float64Array.from({ length: end - first }, (_, i) => losses[product]?.of([first + i]) ?? 0);
  },
} satisfies Task<readonly ActorNodes[], SomeActors, Float64Array>;
