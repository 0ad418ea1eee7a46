import { didYouMean } from "../../model/didYouMean.ts";
import { add, type IssueList, ModelError, quoted, shown } from "../../model/modelError.ts";
import { readJson } from "../../model/readJson.ts";
import { issuesOf } from "../../model/shapeIssue.ts";
import { issuesInFile } from "../issuesInFile.ts";
import { checkInputLists } from "./checkInputLists.ts";
import type { JuryInputs } from "./juryInputs.ts";
import { JuryInputsShape } from "./juryInputsShape.ts";

/**
 * A file of what methods read and a model does not hold, checked: governance by place, prices, uses and more by stage, each with its source.
 *
 * @param file - text of the file (JSON), or the object that it holds
 * @returns the inputs as plain data, for `compare`
 * @throws ModelError with every issue at once, in the order of the file: path, what must hold, what was found, what to do
 * @see kyusho's own definition of the file's format; scales are those of the publishers
 * @example
 * parseJuryInputs({ kyusho: "method-inputs/1", citations: {}, places: {} }).places // => {}
 */
export function parseJuryInputs(file: unknown): JuryInputs {
  const raw = typeof file === "string" ? readJson(file) : file;
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
    const issue = { path: "", must: "be a JSON object", found: shown(raw), fix: "write { … }" };
    throw new ModelError("inputs", [issue], 1);
  }
  const issues: IssueList = { kept: [], total: 0 };
  const parsed = JuryInputsShape.safeParse(raw);
  const schema = JuryInputsShape;
  const at = { prefix: [], value: raw, keys: Object.keys(schema.shape), schema };
  for (const issue of parsed.error?.issues ?? [])
    for (const found of issuesOf(issue, at)) add(issues, found);
  if (parsed.success) {
    checkSources(parsed.data as JuryInputs, issues);
    checkInputLists(parsed.data as JuryInputs, issues);
  }
  if (issues.total > 0 || !parsed.success) {
    const inOrder = issuesInFile(issues.kept, raw as Record<string, unknown>);
    throw new ModelError("inputs", inOrder, issues.total);
  }
  const { citations, home, places, stages } = parsed.data as JuryInputs;
  return { citations, home, places, stages };
}

function checkSources(inputs: JuryInputs, issues: IssueList): void {
  const keys = Object.keys(inputs.citations);
  for (const list of ["places", "stages"] as const) {
    for (const [name, { citation }] of Object.entries(inputs[list] ?? {})) {
      if (keys.includes(citation)) continue;
      const fix = didYouMean(citation, keys, "add it to `citations`");
      const path = `${list}.${name}.citation`;
      add(issues, { path, must: "be a key of `citations`", found: quoted(citation), fix });
    }
  }
}
