import {
  WorstSearch,
  type WorstSet,
  type WorstStart,
} from "../../numeric/contingency/worstSearch.ts";
import type { Task } from "../sweep/task.ts";
import { type ActorNodes, avoidanceLoss } from "./avoidanceLoss.ts";

/** The searches for the worst sets of some products, as plain data. */
export interface WorstSearches {
  readonly products: readonly ActorNodes[];
  readonly searches: readonly { readonly product: number; readonly start: WorstStart }[];
}

/** The sets of a search with one first member. */
export interface WorstPiece {
  readonly search: number;
  readonly first: number;
}

/** The worst sets among those with one first member. */
export const worstSetsTask = {
  name: "worstSets",
  prepare: ({ products, searches }: WorstSearches) => {
    const losses = products.map((behind) => avoidanceLoss(behind));
    return ({ search, first }: WorstPiece) => {
      const { product, start } = searches[search] as WorstSearches["searches"][number];
      const found = new WorstSearch(losses[product] as (typeof losses)[number], start);
      found.visit(first);
      return found.sets;
    };
  },
} satisfies Task<WorstSearches, WorstPiece, readonly WorstSet[]>;
