import type { Network } from "../../network/network.ts";
import type { Actors } from "./actorsOf.ts";
import type { Reach, Way } from "./exportsHit.ts";
import type { Hit, HitsSupplier } from "./hits.ts";

interface Use {
  readonly network: Network;
  /** Whether deliveries inside the suppliers' own places go on. */
  readonly exportsOnly: boolean;
}

/**
 * Ways that are cut: out of the places named, and from the suppliers that are run or owned by those named. A supplier that
 * is both is cut once. Inside their own place the deliveries of the former go on unless the cut names to where; those of
 * the latter do not.
 */
export function waysOf(
  { codes, stands, isTheirs, hasTheirs }: Actors,
  reach: Reach,
  { network, exportsOnly }: Use,
): Way[] {
  const atHome = !exportsOnly && reach.to !== null;
  const place: Way = {
    from: codes,
    hits: (supplier) => lessOf(stands(supplier), isTheirs(supplier)),
    reach,
    atHome,
  };
  const theirs: Way = {
    from: null,
    hits: (supplier) => {
      const where = stands(supplier);
      if (where === "yes") return "no";
      const hit = isTheirs(supplier);
      return where === "perhaps" && hit === "perhaps" ? "no" : hit;
    },
    reach,
    atHome: !exportsOnly,
  };
  const ways = [...(codes.size > 0 ? [place] : []), ...(hasTheirs ? [theirs] : [])];
  return exportsOnly || atHome || !hasTheirs
    ? ways
    : [...ways, ...insideWays(network, { codes, stands, isTheirs })];
}

/** A supplier that may stand there but is hit as somebody's for certain is not hit twice. */
function lessOf(stands: Hit, isTheirs: Hit): Hit {
  return stands === "perhaps" && isTheirs === "yes" ? "no" : stands;
}

/** Inside each place named, the suppliers there that are also run or owned by those named. */
function insideWays(
  { suppliers, pools, places }: Network,
  { codes, stands, isTheirs }: Pick<Actors, "codes" | "stands" | "isTheirs">,
): Way[] {
  return [...codes].map((code) => {
    const hits: HitsSupplier = (supplier) => {
      const place = places[pools.place[suppliers.pool[supplier] as number] as number];
      return place === code && stands(supplier) === "yes" ? isTheirs(supplier) : "no";
    };
    const reach = { to: new Set([code]), except: new Set<string>() };
    return { from: null, hits, reach, atHome: true };
  });
}
