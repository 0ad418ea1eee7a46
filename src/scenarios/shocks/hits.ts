import type { Network } from "../../network/network.ts";

/** Whether a supplier is hit by a shock; "perhaps" where the model does not say where it stands, who runs or who owns it. */
export type Hit = "yes" | "no" | "perhaps";

export type HitsSupplier = (supplier: number) => Hit;

/** Suppliers that stand in some places. */
export function standingIn(network: Network, codes: ReadonlySet<string>): HitsSupplier {
  const { suppliers, pools } = network;
  return (supplier) => {
    const pool = suppliers.pool[supplier] as number;
    return isAmong(network, codes, {
      place: pools.place[pool] as number,
      stage: pools.stage[pool] as number,
    });
  };
}

/** Whether a place of a stage is one of some places: `other` is none of those that the stage lists, so it can be one of these only where they are not all listed. */
export function isAmong(
  { places, suppliers, pools }: Network,
  codes: ReadonlySet<string>,
  { place, stage }: { readonly place: number; readonly stage: number },
): Hit {
  const code = places[place] as string;
  if (codes.has(code)) return "yes";
  if (codes.size === 0) return "no";
  if (code === "unknown") return "perhaps";
  if (code !== "other") return "no";
  const { start, row } = suppliers.byStage;
  const open = new Set(codes);
  for (let i = start[stage] as number; i < (start[stage + 1] as number); i++) {
    const pool = suppliers.pool[row[i] as number] as number;
    open.delete(places[pools.place[pool] as number] as string);
  }
  return open.size === 0 ? "no" : "perhaps";
}

/** Suppliers that are owned from some places. */
export function ownedFrom(
  { places, suppliers }: Network,
  codes: ReadonlySet<string>,
): HitsSupplier {
  return (supplier) => {
    if (codes.size === 0) return "no";
    const code = places[suppliers.owner[supplier] as number];
    if (code === undefined || code === "unknown" || code === "other") return "perhaps";
    return codes.has(code) ? "yes" : "no";
  };
}

/** Suppliers that are run by some operators. */
export function runBy({ suppliers }: Network, operators: ReadonlySet<number>): HitsSupplier {
  return (supplier) => {
    if (operators.size === 0) return "no";
    const operator = suppliers.operator[supplier] as number;
    if (operator === -1) return "perhaps";
    return operators.has(operator) ? "yes" : "no";
  };
}

/** Hit where any of several says so, and perhaps hit where any says that. */
export function anyOf(...tests: readonly HitsSupplier[]): HitsSupplier {
  return (supplier) => {
    const found = tests.map((test) => test(supplier));
    if (found.includes("yes")) return "yes";
    return found.includes("perhaps") ? "perhaps" : "no";
  };
}
