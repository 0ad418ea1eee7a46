import { checkAmount, checkList, checkObject } from "../systemicRisk/firmChecks.ts";
import type { Issues } from "../systemicRisk/issues.ts";
import type { ExposureChain, ExposureInput, ExposureSite } from "./exposureChain.ts";

/** Notes everything that is wrong with a chain; the names of its sites, with their numbers. */
export function checkExposureChain(chain: ExposureChain, issues: Issues): Map<string, number> {
  const numbers = new Map<string, number>();
  if (!checkObject("chain", chain, issues) || !checkList("sites", chain.sites, issues))
    return numbers;
  for (const [i, site] of chain.sites.entries()) {
    if (!checkObject(`sites[${i}]`, site, issues)) continue;
    const { name } = site;
    if (typeof name !== "string" || name === "")
      issues.add(`sites[${i}].name`, "must be a name", name);
    else if (numbers.has(name)) issues.add(`sites[${i}].name`, "must differ from all others", name);
    else numbers.set(name, i);
  }
  for (const [i, site] of chain.sites.entries())
    if (typeof site === "object" && site !== null)
      checkSite(`sites[${i}]`, site, { names: numbers, issues });
  if (!chain.sites.some((site) => site?.demand !== undefined))
    issues.add("sites", "one at least must have a demand", "none");
  return numbers;
}

interface Context {
  readonly names: ReadonlyMap<string, number>;
  readonly issues: Issues;
}

function checkSite(path: string, site: ExposureSite, { names, issues }: Context): void {
  const { capacity, stock, timeToRecover, inputs, demand, margin } = site;
  if (!(capacity >= 0))
    issues.add(`${path}.capacity`, "must be a number of at least 0, or Infinity", capacity);
  checkAmount(`${path}.stock`, stock, issues);
  checkTimeToRecover(`${path}.timeToRecover`, timeToRecover, issues);
  if (demand !== undefined) checkAmount(`${path}.demand`, demand, issues);
  if (demand !== undefined || margin !== undefined)
    checkAmount(`${path}.margin`, margin as number, issues);
  if (margin !== undefined && demand === undefined)
    issues.add(`${path}.demand`, "must be given where there is a margin", demand);
  if (inputs === undefined || !checkList(`${path}.inputs`, inputs, issues)) return;
  const materials = new Set<string>();
  for (const [k, input] of inputs.entries()) {
    const at = `${path}.inputs[${k}]`;
    if (!checkObject(at, input, issues)) continue;
    if (materials.has(input.material))
      issues.add(`${at}.material`, "must differ from the site's other materials", input.material);
    materials.add(input.material);
    checkInput(at, input, { names, issues });
  }
}

function checkInput(path: string, input: ExposureInput, { names, issues }: Context): void {
  const { material, amount, from } = input;
  if (typeof material !== "string" || material === "")
    issues.add(`${path}.material`, "must be a name", material);
  if (!(amount > 0 && amount < Infinity))
    issues.add(`${path}.amount`, "must be a finite number above 0", amount);
  if (!checkList(`${path}.from`, from, issues)) return;
  if (from.length === 0) issues.add(`${path}.from`, "must name one site at least", "none");
  const seen = new Set<string>();
  for (const [k, name] of from.entries()) {
    if (!names.has(name)) issues.add(`${path}.from[${k}]`, "must be a site of the chain", name);
    if (seen.has(name)) issues.add(`${path}.from[${k}]`, "must not be named twice", name);
    seen.add(name);
  }
}

/** Days, finite; null or undefined where they are unknown. */
export function checkTimeToRecover(path: string, days: unknown, issues: Issues): void {
  if (days === null || days === undefined) return;
  if (!(typeof days === "number" && days >= 0 && days < Infinity))
    issues.add(path, "must be a finite number of days of at least 0, or null", days);
}
