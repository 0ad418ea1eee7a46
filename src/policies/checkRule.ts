import { add, shown } from "../model/modelError.ts";
import { parseHome } from "../model/places/homeText.ts";
import type { Entry } from "../model/readLists.ts";
import { checkCitation, checkOwnName, type Known } from "./checkItems.ts";
import { checkThreshold } from "./checkThreshold.ts";
import { MEASURES } from "./measures/index.ts";
import type { MeasureRow } from "./measures/measure.ts";
import type { Condition, Rule } from "./policyShape.ts";

type LooseCondition = { readonly [K in keyof Condition]?: Condition[K] | undefined };

const SCOPE = ["of", "by", "from", "operators"] as const;

/** What the shape of a rule does not say: one way to judge it, with what its measure needs, and names that are there. */
export function checkRule(
  { at, value: rule }: Entry<Rule>,
  rules: readonly Entry<Rule>[],
  known: Known,
): void {
  const path = `rules[${at}]`;
  const { issues } = known;
  checkCitation(`${path}.citation`, rule.citation, known);
  const taken = new Set(rules.filter((other) => other.at < at).map(({ value }) => value.id));
  checkOwnName(`${path}.id`, rule.id, { taken, issues });
  if (rule.weight !== undefined && rule.force === "hard")
    add(issues, {
      path: `${path}.weight`,
      must: "be left out of a hard rule",
      found: shown(rule.weight),
      fix: 'remove it, or write "force": "soft"',
    });
  if (rule.stages?.listed && !known.hasItems)
    add(issues, {
      path: `${path}.stages.listed`,
      must: "be left out of a policy without `items`",
      found: "true",
      fix: "remove it, or add the list",
    });
  checkWays(rule, path, known);
  for (const [where, condition] of conditionsIn(rule, path)) checkScope(condition, where, known);
}

function checkWays(rule: Rule, path: string, { issues }: Known): void {
  const { measure, anyOf, because } = rule;
  const ways = Object.entries({ measure, anyOf }).filter(([, way]) => way !== undefined);
  if (ways.length > 1 || (anyOf !== undefined && because !== undefined) || !(ways[0] ?? because))
    add(issues, {
      path,
      must: "have a `measure`, `anyOf`, or words under `because`",
      found: ways.length === 0 ? "none" : "anyOf beside another",
      fix: ways.length === 0 ? "add the measure and what it must be" : "keep one of them",
    });
  if (measure !== undefined && rule.must === undefined)
    add(issues, { path: `${path}.must`, must: "be given", found: "nothing", fix: "add it" });
  if (measure !== undefined) return;
  const unread = ["of", "by", "from", "operators", "must"] as const;
  for (const key of unread) {
    // What a rule that no model can judge demands is still worth saying.
    if (rule[key] === undefined || (key === "must" && because !== undefined)) continue;
    const fix = "remove it, or move it into a condition";
    add(issues, {
      path: `${path}.${key}`,
      must: "stand with a measure",
      found: shown(rule[key]),
      fix,
    });
  }
}

function conditionsIn(rule: Rule, path: string): [string, LooseCondition][] {
  const inside = (rule.anyOf ?? []).map((condition, i): [string, LooseCondition] => [
    `${path}.anyOf[${i}]`,
    condition,
  ]);
  return [[path, rule], ...inside];
}

function checkScope(condition: LooseCondition, path: string, { issues }: Known): void {
  const row = MEASURES.find(({ id }) => id === condition.measure);
  checkThreshold(condition.must, `${path}.must`, { row, issues });
  if (condition.from !== undefined) checkPlaces(condition.from, `${path}.from`, issues);
  if (row === undefined) return;
  for (const key of SCOPE) {
    const [isGiven, isTaken] = [condition[key] !== undefined, row.takes.includes(key)];
    if (isGiven === isTaken || row.mayTake?.includes(key)) continue;
    add(issues, {
      path: `${path}.${key}`,
      must: isTaken ? `be given for '${row.id}'` : `be left out of '${row.id}'`,
      found: isTaken ? "nothing" : shown(condition[key]),
      fix: isTaken ? "add it" : `remove it; ${takenBy(row)}`,
    });
  }
  const { by } = condition;
  if (by !== undefined && row.takes.includes("by") && !row.keys.includes(by))
    add(issues, {
      path: `${path}.by`,
      must: `be ${row.keys.map((key) => `'${key}'`).join(" or ")} for '${row.id}'`,
      found: `'${by}'`,
      fix: "choose one of them",
    });
}

function takenBy({ takes, mayTake = [] }: MeasureRow): string {
  const all = [...takes, ...mayTake];
  return all.length === 0 ? "it takes no such field" : `it takes ${all.join(", ")}`;
}

function checkPlaces(text: string, path: string, issues: Known["issues"]): void {
  try {
    parseHome(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const must = "be places such as 'CHN' or 'USA,CAN'";
    add(issues, { path, must, found: shown(text), fix: error.message });
  }
}
