import type { Label } from "../../indices/shareIndex.ts";
import type { ResolvedHome } from "../../model/places/homes.ts";
import type { Network } from "../../network/network.ts";
import { KEYS } from "../../trace/reading/candidates.ts";
import type { Subject } from "../../trace/reading/subject.ts";
import { singlePointCandidates } from "../../trace/singlePoints/singlePointCandidates.ts";

/** What fails as one: all that stands in a place, is owned from it, is run by an operator, or passes a chokepoint. */
export const ACTOR_KEYS = ["place", "owner", "operator", "chokepoint"] as const;
/** What fails as one. */
export type ActorKey = (typeof ACTOR_KEYS)[number];

/** Somebody who may fail. */
export interface Actor {
  readonly key: ActorKey;
  readonly id: string;
  readonly who: Label;
  readonly subject: Subject;
}

/** Everybody named of the kinds that are asked for, in an order that does not depend on the file's. */
export function actorsOf(
  network: Network,
  home: Pick<ResolvedHome, "places">,
  { keys, withHome }: { readonly keys: ActorKey | readonly ActorKey[]; readonly withHome: boolean },
): Actor[] {
  const asked: readonly string[] = typeof keys === "string" ? [keys] : keys;
  const wrong = asked.find((key) => !isActorKey(key));
  if (asked.length === 0 || wrong !== undefined)
    throw new RangeError(
      `actors: must be of ${ACTOR_KEYS.join(", ")} (got ${JSON.stringify(wrong ?? keys)})`,
    );
  const own = new Set(home.places);
  return singlePointCandidates(network, home)
    .flatMap(({ key, id, who, subject }): Actor[] => {
      if (!isActorKey(key) || !asked.includes(key)) return [];
      const isOwn = (key === "place" || key === "owner") && own.has(id);
      return isOwn && !withHome ? [] : [{ key, id, who, subject }];
    })
    .sort((a, b) => KEYS.indexOf(a.key) - KEYS.indexOf(b.key) || (a.id < b.id ? -1 : 1));
}

function isActorKey(key: string): key is ActorKey {
  return ACTOR_KEYS.some((known) => known === key);
}
