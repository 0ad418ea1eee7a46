import { add, type IssueList, quoted } from "../../model/modelError.ts";
import { isPlace, placeRemedy } from "../../model/places/places.ts";
import type { JuryInputs } from "./juryInputs.ts";

/** Words that stand for nobody in particular, as in a model. */
const NOBODY = ["other", "unknown"];

/** Room for shares that a source rounds to a percent: half of it for each, and at least one. */
function rounding(shares: number): number {
  return Math.max(0.01, 0.005 * shares) + 1e-9;
}

/** Every place is one that is known, and shares of one whole sum to at most 1: what is misspelt or counted twice would pass unseen. */
export function checkInputLists({ places, stages }: JuryInputs, issues: IssueList): void {
  for (const code of Object.keys(places ?? {}))
    if (!isPlace(code)) refuse(`places.${code}`, code, issues);
  for (const [id, stage] of Object.entries(stages ?? {})) {
    for (const list of ["worldSupply", "homeSourcing", "endUses"] as const) {
      const path = `stages.${id}.${list}`;
      checkSum(path, stage[list] ?? [], issues);
    }
    for (const [path, code] of codesIn(stage))
      if (!isPlace(code) && !NOBODY.includes(code)) refuse(`stages.${id}.${path}`, code, issues);
  }
}

function refuse(path: string, code: string, issues: IssueList): void {
  const must = "be a place (ISO 3166-1 alpha-3)";
  add(issues, { path, must, found: quoted(code), fix: placeRemedy(code) });
}

function codesIn(stage: NonNullable<JuryInputs["stages"]>[string]): [string, string][] {
  const { worldSupply, homeSourcing, worldExports, market, imports } = stage;
  const placed = { worldSupply, homeSourcing, worldExports, market };
  return [
    ...Object.entries(placed).flatMap(([list, entries]) =>
      (entries ?? []).map(({ place }, i): [string, string] => [`${list}[${i}].place`, place]),
    ),
    ...(imports ?? []).map(({ partner }, i): [string, string] => [
      `imports[${i}].partner`,
      partner,
    ]),
  ];
}

function checkSum(path: string, entries: readonly { readonly share: number }[], issues: IssueList) {
  const sum = entries.reduce((whole, { share }) => whole + share, 0);
  if (sum <= 1 + rounding(entries.length)) return;
  add(issues, {
    path,
    must: "hold shares that sum to at most 1",
    found: `a sum of ${Number(sum.toPrecision(6))}`,
    fix: "correct the shares; what is not known may be left out",
  });
}
