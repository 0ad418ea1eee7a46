import { didYouMean } from "./didYouMean.ts";
import { add, type IssueList } from "./modelError.ts";
import type { ModelIndex } from "./modelIndex.ts";
import { isPlace, placeRemedy } from "./places.ts";
import type { Stage } from "./stage.ts";

/** Every key must lead somewhere: materials, stages, citations, places. */
export function checkReferences(index: ModelIndex, issues: IssueList): void {
  const known = {
    material: keysOf(index.ids.materials, "a material of this file"),
    stage: keysOf(index.ids.stages, "a stage of this file"),
    citation: keysOf(index.citations, "a key of `citations`"),
  };
  const expect = (what: keyof typeof known, id: string, path: string): void => {
    const { set, list, must } = known[what];
    if (set.has(id)) return;
    const fix = didYouMean(id, list, `add it to the file's ${what}s`);
    add(issues, { path, must: `be ${must}`, found: `'${id}'`, fix });
  };
  for (const { at, value } of index.lists.stages) {
    expect("material", value.material, `stages[${at}].material`);
    for (const [key, path] of stageCitations(value))
      expect("citation", key, `stages[${at}].${path}`);
    for (const [id, path] of alternatives(value)) expect("stage", id, `stages[${at}].${path}`);
    checkAmountsCited(value, `stages[${at}]`, issues);
  }
  checkSuppliersExist(index, issues);
  for (const list of ["suppliers", "flows", "demands", "stocks"] as const) {
    for (const [at, entry] of index.raw[list].entries()) {
      const { stage, citation } = entry;
      if (typeof stage === "string") expect("stage", stage, `${list}[${at}].stage`);
      if (typeof citation === "string") expect("citation", citation, `${list}[${at}].citation`);
      for (const field of ["place", "owner", "from", "to"] as const) {
        const code = entry[field];
        if (typeof code === "string") checkPlace(code, `${list}[${at}].${field}`, issues);
      }
    }
  }
}

function keysOf(list: readonly string[], must: string) {
  return { set: new Set(list), list, must };
}

function checkPlace(code: string, path: string, issues: IssueList): void {
  if (code === "other" || code === "unknown" || isPlace(code)) return;
  add(issues, {
    path,
    must: "be an ISO 3166-1 alpha-3 code, 'other' or 'unknown'",
    found: `'${code}'`,
    fix: placeRemedy(code),
  });
}

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
  const supplied = new Set(index.lists.suppliers.map(({ value }) => value.stage));
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
