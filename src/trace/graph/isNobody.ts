import type { Network } from "../../network/network.ts";

/** Whether a place is `other` or `unknown`, which are not one market each: nobody can tell what a supplier there draws on. */
export function isNobody({ places }: Pick<Network, "places">, place: number): boolean {
  return places[place] === "other" || places[place] === "unknown";
}
