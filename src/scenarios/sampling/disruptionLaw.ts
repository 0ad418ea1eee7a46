import { minus } from "../../model/places/groupAlgebra.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import { type FailureLaw, failureLaw } from "../../numeric/sampling/failureLaw.ts";
import type { Disruptions } from "./sampleOptions.ts";

/** Who can fail, and how. */
export interface DisruptionLaw {
  /** Codes of all places that can fail, in alphabetical order. */
  readonly places: readonly string[];
  readonly law: FailureLaw;
  /** Each bloc with the places that its shock hits. */
  readonly blocs: readonly (ResolvedHome & { readonly members: readonly string[] })[];
  /** Places that only a bloc's shock can hit, as no probability of their own is given. */
  readonly withoutOwn: readonly string[];
}

export function disruptionLaw(
  { places: given, blocs: shocks = [] }: Disruptions,
  home: readonly string[],
  groups: Groups | undefined,
): DisruptionLaw {
  const blocs = shocks.map(({ bloc }, b) => {
    const resolved = resolveHome(bloc, groups);
    const members = minus(resolved.places, home);
    if (members.length === 0)
      throw new RangeError(
        `disruptions.blocs.${b}: must hold a place outside the home (got '${resolved.id}')`,
      );
    return { ...resolved, members };
  });
  const codes = new Set([...Object.keys(given), ...blocs.flatMap(({ members }) => members)]);
  const places = [...codes].sort();
  const own = Float64Array.from(places, (code) => given[code]?.probability ?? 0);
  const law = failureLaw(
    own,
    shocks.map(({ probability, passThrough }, b) => ({
      probability,
      passThrough,
      members: (blocs[b]?.members ?? []).map((code) => places.indexOf(code)),
    })),
  );
  return {
    places,
    law,
    blocs,
    withoutOwn: places.filter((code) => given[code] === undefined),
  };
}
