import { checkModel } from "./checks/checkModel.ts";
import type { ModelEntries } from "./checks/modelIndex.ts";
import { refusePrototypeKeys } from "./checks/refusePrototypeKeys.ts";
import { inFileOrder } from "./inFileOrder.ts";
import { add, type IssueList, ModelError, shown } from "./modelError.ts";
import { readJson } from "./readJson.ts";
import { readList } from "./readLists.ts";
import { MODEL_LISTS, type Model, ModelHead } from "./shape.ts";
import { issuesOf } from "./shapeIssue.ts";

type ListName = keyof typeof MODEL_LISTS;

const OPTIONAL: ReadonlySet<string> = new Set(["flows", "demands", "stocks"]);

/**
 * A model file as a checked model: shapes, references, citations, units, shares, balances and loops.
 *
 * Nothing is dropped and nothing is filled in: what the file leaves out stays unknown.
 * Amounts stay in the units of the file; `compile` converts them to the unit of their stage.
 *
 * @param file - text of a model file (JSON), or the object that it holds
 * @returns the model as plain data; `compile` makes a network of it
 * @throws ModelError with every issue at once, in the order of the file: path, what must hold, what was found, what to do
 * @see `seeds/model.schema.json` for the shape that an editor can complete
 * @example
 * parseModel(tinyModel).stages.length // => 2
 */
export function parseModel(file: unknown): Model {
  const issues: IssueList = { kept: [], total: 0 };
  const raw = typeof file === "string" ? readJson(file) : file;
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
    throw new ModelError(
      "model",
      [{ path: "", must: "be a JSON object", found: shown(raw), fix: "write { … }" }],
      1,
    );
  }
  const source = raw as Record<string, unknown>;
  refusePrototypeKeys(source, issues);
  const { head, lists } = readShape(source, issues);
  checkModel(source, lists, issues);
  if (issues.total > 0 || head === undefined)
    throw new ModelError("model", inFileOrder(issues.kept, source), issues.total);
  const values = Object.fromEntries(
    Object.entries(lists)
      .filter(([name]) => Object.hasOwn(source, name))
      .map(([name, entries]) => [name, entries.map((entry) => entry.value)]),
  );
  return { ...head, ...values } as Model;
}

function readShape(source: Record<string, unknown>, issues: IssueList) {
  const rest = Object.fromEntries(
    Object.entries(source).filter(([name]) => !Object.hasOwn(MODEL_LISTS, name)),
  );
  const parsed = ModelHead.safeParse(rest);
  if (!parsed.success) {
    const keys = [...Object.keys(ModelHead.shape), ...Object.keys(MODEL_LISTS)];
    for (const issue of parsed.error.issues) {
      for (const found of issuesOf(issue, { prefix: [], value: rest, keys, schema: ModelHead }))
        add(issues, found);
    }
  }
  const list = (name: ListName) =>
    source[name] === undefined && OPTIONAL.has(name)
      ? []
      : readList(name, source[name], {
          schema: MODEL_LISTS[name] as never,
          issues,
          filled: !OPTIONAL.has(name),
        });
  const names = Object.keys(MODEL_LISTS) as ListName[];
  const lists = Object.fromEntries(
    names.map((name) => [name, list(name)]),
  ) as unknown as ModelEntries;
  return { head: parsed.data, lists };
}
