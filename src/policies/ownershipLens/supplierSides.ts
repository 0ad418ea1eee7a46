import { type Key, OWNER_KEY, PLACE_KEY } from "../../assess/keys.ts";
import type { Network } from "../../network/network.ts";

/** On whose side something is, as far as the model tells: the home's, another's, or nobody can say. */
export type Side = "home" | "abroad" | "open";

/** Where a supplier stands and by whom it is owned. */
export interface SupplierSides {
  readonly place: Side;
  readonly owner: Side;
}

/** Numbers of the suppliers of a stage, in the file's order. */
export function suppliersOfStage({ suppliers: { byStage } }: Network, stage: number): number[] {
  const numbers = byStage.row.slice(byStage.start[stage], byStage.start[stage + 1]);
  return Array.from(numbers).sort((a, b) => a - b);
}

/**
 * The sides of the suppliers of a stage. `other` is none of the places (or owners' places) that the stage lists, so it is
 * surely not the home's only where each of the home's places is listed.
 */
export function supplierSides(
  network: Network,
  stage: number,
  home: readonly string[],
): (supplier: number) => SupplierSides {
  const numbers = suppliersOfStage(network, stage);
  const sideBy = (key: Key) => {
    const listed = new Set(numbers.map((supplier) => key.ofSupplier(network, supplier)));
    const isEveryListed = home.every((place) => listed.has(place));
    return (supplier: number): Side => {
      const code = key.ofSupplier(network, supplier);
      if (home.includes(code)) return "home";
      if (code === "unknown" || (code === "other" && !isEveryListed)) return "open";
      return "abroad";
    };
  };
  const [placeOf, ownerOf] = [sideBy(PLACE_KEY), sideBy(OWNER_KEY)];
  return (supplier) => ({ place: placeOf(supplier), owner: ownerOf(supplier) });
}
