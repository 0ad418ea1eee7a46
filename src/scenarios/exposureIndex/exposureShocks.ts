import { checkList, checkObject } from "../systemicRisk/firmChecks.ts";
import type { Issues } from "../systemicRisk/issues.ts";
import { checkTimeToRecover } from "./checkExposureChain.ts";
import type { ExposureChain, ExposureShock } from "./exposureChain.ts";

/** A shock with all that is left out filled in. */
export interface FullShock {
  readonly sites: readonly string[];
  readonly numbers: readonly number[];
  readonly left: number;
  readonly timeToRecover: number | null;
}

interface Asked {
  readonly shocks?: readonly (string | ExposureShock)[];
  readonly left?: number;
  readonly names: ReadonlyMap<string, number>;
}

/** The listed shocks, or the failure of each site by itself. */
export function exposureShocks(chain: ExposureChain, asked: Asked, issues: Issues): FullShock[] {
  const { left = 0, names } = asked;
  checkLeft("left", left, issues);
  const given = asked.shocks ?? [...names.keys()];
  if (!checkList("shocks", given, issues)) return [];
  return given.flatMap((entry, k) => {
    const shock = typeof entry === "string" ? { sites: [entry] } : entry;
    const path = `shocks[${k}]`;
    if (!checkObject(path, shock, issues) || !checkList(`${path}.sites`, shock.sites, issues))
      return [];
    if (shock.left !== undefined) checkLeft(`${path}.left`, shock.left, issues);
    checkTimeToRecover(`${path}.timeToRecover`, shock.timeToRecover, issues);
    return fullShock(chain, shock, { path, left, names, issues });
  });
}

interface Place {
  readonly path: string;
  readonly left: number;
  readonly names: ReadonlyMap<string, number>;
  readonly issues: Issues;
}

function fullShock(chain: ExposureChain, shock: ExposureShock, place: Place): FullShock[] {
  const { path, names, issues } = place;
  if (shock.sites.length === 0) issues.add(`${path}.sites`, "must name one site at least", "none");
  for (const [k, name] of shock.sites.entries())
    if (!names.has(name)) issues.add(`${path}.sites[${k}]`, "must be a site of the chain", name);
  const sites = [...new Set(shock.sites)];
  const numbers = sites.flatMap((name) => names.get(name) ?? []);
  if (numbers.length < sites.length) return [];
  const own = numbers.map((i) => chain.sites[i]?.timeToRecover ?? null);
  // One site that nobody knows when to expect back leaves the whole shock open.
  const longest = own.some((days) => days === null) ? null : Math.max(...(own as number[]));
  const timeToRecover = shock.timeToRecover ?? longest;
  return [{ sites, numbers, left: shock.left ?? place.left, timeToRecover }];
}

function checkLeft(path: string, left: number, issues: Issues): void {
  if (!(left >= 0 && left <= 1)) issues.add(path, "must be from 0 to 1", left);
}
