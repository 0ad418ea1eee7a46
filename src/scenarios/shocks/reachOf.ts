import type { Checking } from "./checking.ts";
import type { Reach } from "./exportsHit.ts";
import { codesOf, placesOf } from "./placesOf.ts";

/** Places that a shock's `to` and `except` reach. */
export function reachOf(
  shock: {
    readonly to?: readonly string[] | undefined;
    readonly except?: readonly string[] | undefined;
  },
  checking: Checking,
): Reach {
  const to = shock.to === undefined ? null : codesOf(placesOf(shock.to, "to", checking));
  return { to, except: codesOf(placesOf(shock.except ?? [], "except", checking)) };
}
