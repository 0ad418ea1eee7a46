import type * as z from "zod";
import type { DeepReadonly } from "../../model/deepReadonly.ts";
import { capacityAdded } from "./capacityAdded.ts";
import { demandChange } from "./demandChange.ts";
import { embargo } from "./embargo.ts";
import { exportControl } from "./exportControl.ts";
import { outage } from "./outage.ts";
import { ownershipSanction } from "./ownershipSanction.ts";
import { recyclingYield } from "./recyclingYield.ts";
import { revocation } from "./revocation.ts";
import { routeClosure } from "./routeClosure.ts";
import type { ShockRow } from "./shockRow.ts";
import { stockRelease } from "./stockRelease.ts";

/** Kinds of shocks, a row each. */
export const SHOCKS = [
  exportControl,
  outage,
  routeClosure,
  embargo,
  demandChange,
  revocation,
  ownershipSanction,
  stockRelease,
  capacityAdded,
  recyclingYield,
] as const satisfies readonly ShockRow[];

/** What a scenario file says of one shock. */
export type Shock = DeepReadonly<z.output<(typeof SHOCKS)[number]["shape"]>>;
