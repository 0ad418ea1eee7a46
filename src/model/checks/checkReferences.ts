import { didYouMean } from "../didYouMean.ts";
import { add, type Issue, type IssueList, quoted } from "../modelError.ts";
import { isPlace, placeRemedy } from "../places/places.ts";
import type { Stage } from "../stage.ts";
import type { ModelIndex } from "./modelIndex.ts";

/** What a key may be. An issue is written only where a key is not found: a file may hold millions of them. */
interface Lookup {
  readonly lacks: (key: unknown) => key is string;
  readonly issue: (key: string, path: string) => Issue;
}

const PLACE_FIELDS = ["place", "owner", "from", "to"] as const;

/** Every key must lead somewhere: materials, stages, citations, places. */
export function checkReferences(index: ModelIndex, issues: IssueList): void {
  const materials = lookup(listed(index.ids.materials), "material", "a material of this file");
  const stages = lookup(listed(index.ids.stages), "stage", "a stage of this file");
  const citations = lookup(index.citations, "citation", "a key of `citations`");
  const expect = ({ lacks, issue }: Lookup, key: string, path: string): void => {
    if (lacks(key)) add(issues, () => issue(key, path));
  };
  for (const { at, value } of index.lists.stages) {
    expect(materials, value.material, `stages[${at}].material`);
    for (const [key, path] of stageCitations(value))
      expect(citations, key, `stages[${at}].${path}`);
    for (const [id, path] of alternatives(value)) expect(stages, id, `stages[${at}].${path}`);
    checkAmountsCited(value, `stages[${at}]`, issues);
  }
  checkSuppliersExist(index, issues);
  for (const list of ["suppliers", "flows", "demands", "stocks"] as const) {
    for (const [at, entry] of index.raw[list].entries()) {
      const find = ({ lacks, issue }: Lookup, field: string): void => {
        const key = entry[field];
        if (lacks(key)) add(issues, () => issue(key, `${list}[${at}].${field}`));
      };
      find(stages, "stage");
      find(citations, "citation");
      for (const field of PLACE_FIELDS) find(PLACES, field);
    }
  }
}

/** A list that lacks every id is an error of its own, told once. */
function listed(ids: readonly string[]): readonly string[] | null {
  return ids.length > 0 ? ids : null;
}

function lookup(ids: readonly string[] | null, what: string, must: string): Lookup {
  const known = new Set(ids);
  return {
    lacks: (key): key is string => typeof key === "string" && ids !== null && !known.has(key),
    issue: (key, path) => {
      const fix = didYouMean(key, ids ?? [], `add it to the file's ${what}s`);
      return { path, must: `be ${must}`, found: quoted(key), fix };
    },
  };
}

const PLACES: Lookup = {
  lacks: (code): code is string =>
    typeof code === "string" && code !== "other" && code !== "unknown" && !isPlace(code),
  issue: (code, path) => ({
    path,
    must: "be an ISO 3166-1 alpha-3 code, 'other' or 'unknown'",
    found: quoted(code),
    fix: placeRemedy(code.slice(0, 100)),
  }),
};

function stageCitations(stage: Stage): [string, string][] {
  const groups = (stage.inputs ?? []).flatMap((group, g): [string, string][] =>
    group.citation === undefined ? [] : [[group.citation, `inputs[${g}].citation`]],
  );
  return stage.total ? [...groups, [stage.total.citation, "total.citation"]] : groups;
}

function alternatives(stage: Stage): [string, string][] {
  return (stage.inputs ?? []).flatMap((group, g) =>
    group.of.map(({ stage: id }, i): [string, string] => [id, `inputs[${g}].of[${i}].stage`]),
  );
}

function checkAmountsCited(stage: Stage, path: string, issues: IssueList): void {
  for (const [g, group] of (stage.inputs ?? []).entries()) {
    if (group.amount === undefined || group.citation !== undefined) continue;
    add(issues, {
      path: `${path}.inputs[${g}].citation`,
      must: "be given with an amount",
      found: "nothing",
      fix: "add a key of `citations`, or leave the amount out",
    });
  }
}

function checkSuppliersExist(index: ModelIndex, issues: IssueList): void {
  if (index.raw.suppliers.length === 0) return;
  const supplied = new Set(index.raw.suppliers.map(({ stage }) => stage));
  for (const { at, value } of index.lists.stages) {
    if (supplied.has(value.id)) continue;
    add(issues, {
      path: `stages[${at}]`,
      must: "have at least one supplier",
      found: `'${value.id}' with none`,
      fix: `add a supplier of '${value.id}', at place 'unknown' if nobody knows who supplies it`,
    });
  }
}
