import type { Network } from "../../network/network.ts";
import { askedStages } from "./askedStages.ts";
import { productsOf } from "./products.ts";

/** Numbers of the stages asked about: one by its id, "all", or where none is named the products that the home finally uses. */
export function askedProducts(
  network: Network,
  stage: string | undefined,
  { home, verb }: { readonly home: readonly string[]; readonly verb: string },
): number[] {
  if (stage === undefined) return productsOf(network, home);
  return askedStages(network, stage, verb);
}
