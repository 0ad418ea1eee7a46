import { add, type IssueList, quoted } from "../../model/modelError.ts";
import { isPlace, placeRemedy } from "../../model/places/places.ts";
import type { JuryInputs } from "./juryInputs.ts";

/** Words that stand for nobody in particular, as in a model. */
const NOBODY = ["other", "unknown"];

/** Room for shares that a source rounds to a percent: half of it for each above 0, at least one, and at most what the methods take. */
function rounding(shares: number): number {
  return Math.min(0.05, Math.max(0.01, 0.005 * shares)) + 1e-9;
}

/** Every place is one that is known, and shares of one whole sum to at most 1: what is misspelt or counted twice would pass unseen. */
export function checkInputLists({ home, places, stages }: JuryInputs, issues: IssueList): void {
  for (const code of Object.keys(places ?? {}))
    if (!isPlace(code)) refuse(`places.${code}`, code, issues);
  for (const [id, stage] of Object.entries(stages ?? {})) {
    for (const list of ["worldSupply", "homeSourcing", "endUses"] as const) {
      const path = `stages.${id}.${list}`;
      checkSum(path, stage[list] ?? [], issues);
    }
    checkCodes(`stages.${id}`, stage, issues);
    checkOneWay(`stages.${id}`, stage, issues);
    if (home === undefined && OF_A_HOME.some((name) => (stage[name] ?? null) !== null))
      add(issues, {
        path: "home",
        must: `be given, since stages.${id} holds figures of one home`,
        found: "nothing",
        fix: 'add whose they are, as in "home": "JPN"',
      });
  }
}

/** Inputs that are one home's. */
const OF_A_HOME = ["homeSourcing", "balance", "importReliance", "imports"] as const;

type Given = NonNullable<JuryInputs["stages"]>[string];

function checkCodes(path: string, stage: Given, issues: IssueList): void {
  const seen = new Set<string>();
  for (const [list, i, field, code] of codesIn(stage)) {
    const at = `${path}.${list}[${i}].${field}`;
    if (!isPlace(code) && !NOBODY.includes(code)) refuse(at, code, issues);
    if (seen.has(`${list} ${code}`))
      add(issues, { path: at, must: "be named once", found: quoted(code), fix: "add the two up" });
    seen.add(`${list} ${code}`);
  }
}

function checkOneWay(path: string, { balance, importReliance }: Given, issues: IssueList): void {
  if ((balance ?? null) === null || (importReliance ?? null) === null) return;
  add(issues, {
    path: `${path}.importReliance`,
    must: "be left out beside a balance, which tells it",
    found: String(importReliance),
    fix: "remove one of them",
  });
}

function refuse(path: string, code: string, issues: IssueList): void {
  const must = "be a place (ISO 3166-1 alpha-3)";
  add(issues, { path, must, found: quoted(code), fix: placeRemedy(code) });
}

function codesIn(stage: Given): [list: string, i: number, field: string, code: string][] {
  const { worldSupply, homeSourcing, worldExports, market, imports } = stage;
  const placed = { worldSupply, homeSourcing, worldExports, market };
  type Code = [list: string, i: number, field: string, code: string];
  return [
    ...Object.entries(placed).flatMap(([list, entries]) =>
      (entries ?? []).map(({ place }, i): Code => [list, i, "place", place]),
    ),
    ...(imports ?? []).map(({ partner }, i): Code => ["imports", i, "partner", partner]),
  ];
}

function checkSum(path: string, entries: readonly { readonly share: number }[], issues: IssueList) {
  const sum = entries.reduce((whole, { share }) => whole + share, 0);
  if (sum <= 1 + rounding(entries.filter(({ share }) => share > 0).length)) return;
  add(issues, {
    path,
    must: "hold shares that sum to at most 1",
    found: `a sum of ${Number(sum.toPrecision(6))}`,
    fix: "correct the shares; what is not known may be left out",
  });
}
