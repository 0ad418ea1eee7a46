import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import { isSameUpstream } from "./sameEntries.ts";
import { type ActorShares, type Side, sharesOf, sideOf } from "./side.ts";
import { type SwapActor, swapActors } from "./swapActors.ts";

/** A stage that both networks have, by its number in each. */
export interface SharedStage {
  readonly id: string;
  readonly numbers: readonly [before: number, after: number];
  /** Whether both say the same of it and of all stages behind it. */
  readonly isSame: boolean;
}

/** Both networks as the home sees them, with everybody's shares in each. */
export interface SwapQuestion {
  readonly sides: readonly [before: Side, after: Side];
  readonly home: ResolvedHome;
  readonly blocs: readonly ResolvedHome[];
  readonly actors: readonly {
    readonly actor: SwapActor;
    readonly shares: readonly [before: ActorShares, after: ActorShares];
  }[];
  readonly shared: readonly SharedStage[];
  /** Ids of asked stages that one of the two does not have. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

interface Asked {
  readonly home: ResolvedHome;
  readonly blocs: readonly ResolvedHome[];
  readonly stages: readonly string[];
}

export function swapQuestion(
  [before, after]: readonly [Network, Network],
  { home, blocs, stages }: Asked,
): SwapQuestion {
  const sides = [sideOf(before, home), sideOf(after, home)] as const;
  const actors = swapActors([before, after], home, blocs).map((actor) => ({
    actor,
    shares: [sharesOf(sides[0], actor), sharesOf(sides[1], actor)] as const,
  }));
  const shared = stages.flatMap((id): SharedStage[] => {
    const [one, other] = [before.stageNumber.get(id), after.stageNumber.get(id)];
    if (one === undefined || other === undefined) return [];
    const numbers = [one, other] as const;
    return [{ id, numbers, isSame: isSameUpstream(before, after, id) }];
  });
  return {
    sides,
    home,
    blocs,
    actors,
    shared,
    onlyBefore: stages.filter((id) => !after.stageNumber.has(id)),
    onlyAfter: stages.filter((id) => !before.stageNumber.has(id)),
  };
}
