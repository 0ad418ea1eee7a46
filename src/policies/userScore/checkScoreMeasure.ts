import { didYouMean } from "../../model/didYouMean.ts";
import { add, type Issue, type IssueList, quoted, shown } from "../../model/modelError.ts";
import { MEASURE_NAMES, measureNamed } from "../methodJury/measureNamed.ts";
import type { Score, ScoreMeasure } from "./scoreShape.ts";

/** One measure of a score: from the model, or given with unit, direction and source. */
export function checkScoreMeasure(score: Score, name: string, issues: IssueList): void {
  const entry = score.measures[name] as ScoreMeasure;
  const tell = (field: string, issue: Omit<Issue, "path">) =>
    add(issues, { path: `measures.${name}${field}`, ...issue });
  const kinds = (["measure", "value", "byStage"] as const).filter(
    (key) => entry[key] !== undefined,
  );
  if (kinds.length !== 1) {
    const found = kinds.length === 0 ? "none of them" : kinds.join(" and ");
    tell("", { must: "have one of `measure`, `value`, `byStage`", found, fix: "keep one" });
    return;
  }
  if (entry.measure !== undefined) checkNamed(entry, entry.measure, tell);
  else checkGiven(score, entry, tell);
}

type Tell = (field: string, issue: Omit<Issue, "path">) => void;

function checkNamed(entry: ScoreMeasure, id: string, tell: Tell): void {
  const measure = measureNamed(id);
  if (measure === undefined) {
    const fix = didYouMean(id, MEASURE_NAMES, "see `kyusho compare --help`");
    tell(".measure", { must: "be a measure of a model", found: quoted(id), fix });
    return;
  }
  const { row, risk } = measure;
  if (entry.unit !== undefined && entry.unit !== row.unit) {
    const must = `be the measure's own unit, '${row.unit}'`;
    tell(".unit", { must, found: shown(entry.unit), fix: "correct it, or leave it out" });
  }
  if (entry.risk !== undefined && entry.risk !== risk) {
    const must = `be the measure's own direction, '${risk}'`;
    tell(".risk", { must, found: shown(entry.risk), fix: "correct it, or leave it out" });
  }
  if (entry.citation !== undefined) {
    const fix = "leave it out: the model's own sources are printed";
    tell(".citation", {
      must: "stand with `value` or `byStage`",
      found: shown(entry.citation),
      fix,
    });
  }
}

function checkGiven(score: Score, entry: ScoreMeasure, tell: Tell): void {
  for (const field of ["unit", "risk", "citation"] as const) {
    if (entry[field] !== undefined) continue;
    const must = "be given with a value that is not the model's";
    tell(`.${field}`, { must, found: "nothing", fix: "add it" });
  }
  const { citation, range, value, byStage = {} } = entry;
  const keys = Object.keys(score.citations ?? {});
  if (citation !== undefined && !keys.includes(citation)) {
    const fix = didYouMean(citation, keys, "add it to `citations`");
    tell(".citation", { must: "be a key of `citations`", found: quoted(citation), fix });
  }
  const given = value === undefined ? Object.entries(byStage) : [["", value] as const];
  for (const [stage, amount] of given) {
    const [lo, hi] = typeof amount === "number" ? [amount, amount] : [amount.lo, amount.hi];
    if (lo >= range[0] && hi <= range[1]) continue;
    const field = stage === "" ? ".value" : `.byStage.${stage}`;
    const must = `lie in its range, ${range[0]} to ${range[1]}`;
    tell(field, { must, found: shown(amount), fix: "correct it, or the range" });
  }
}
