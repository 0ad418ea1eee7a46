import { add, type IssueList, ModelError, shown } from "../../model/modelError.ts";
import { readJson } from "../../model/readJson.ts";
import { issuesOf } from "../../model/shapeIssue.ts";
import { issuesInFile } from "../issuesInFile.ts";
import { checkScoreMeasure } from "./checkScoreMeasure.ts";
import { parsedTerm } from "./parsedTerm.ts";
import { type ParsedScore, type Score, ScoreShape } from "./scoreShape.ts";
import { namesIn, type Term } from "./scoreTerm.ts";
import { unitOfMeasure } from "./unitOfMeasure.ts";
import { dimensionOf, isProblem, unitOfTerm, unitText } from "./unitOfTerm.ts";

/**
 * A score file as a checked score: shapes, measures, sources, the expression, and that its units go together.
 *
 * The expression may hold numbers, the names in `measures`, + - * / ^, brackets and the functions min, max, mean, geometricMean, exp, log and sqrt; nothing else, so no expression can reach anything but the numbers named. mathjs parses it, loaded on the first call, and evaluates nothing.
 *
 * @param file - text of a score file (JSON), or the object that it holds
 * @returns a promise of the score as plain data, its expression as a `term` beside it, for `userScore` and `compare`
 * @throws ModelError with every issue at once, in the order of the file: path, what must hold, what was found, what to do; the promise is rejected
 * @see kyusho's own definition of the file's format
 * @example
 * (await parseScore({ kyusho: "score/1", id: "s", title: { en: "S" }, expression: "2 * reliance", measures: { reliance: { measure: "netImportReliance", range: [0, 1] } }, range: [0, 2], risk: "high" })).id // => "s"
 */
export async function parseScore(file: unknown): Promise<ParsedScore> {
  const raw = typeof file === "string" ? readJson(file) : file;
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
    const issue = { path: "", must: "be a JSON object", found: shown(raw), fix: "write { … }" };
    throw new ModelError("score", [issue], 1);
  }
  const issues: IssueList = { kept: [], total: 0 };
  const parsed = ScoreShape.safeParse(raw);
  const at = { prefix: [], value: raw, keys: Object.keys(ScoreShape.shape), schema: ScoreShape };
  for (const issue of parsed.error?.issues ?? [])
    for (const found of issuesOf(issue, at)) add(issues, found);
  let term: Term | null = null;
  if (parsed.success) {
    for (const name of Object.keys(parsed.data.measures))
      checkScoreMeasure(parsed.data, name, issues);
    term = await checkedTerm(parsed.data, issues);
  }
  if (issues.total > 0 || !parsed.success || term === null) {
    const inOrder = issuesInFile(issues.kept, raw as Record<string, unknown>);
    throw new ModelError("score", inOrder, issues.total);
  }
  return { ...parsed.data, term };
}

async function checkedTerm(score: Score, issues: IssueList): Promise<Term | null> {
  const names = Object.keys(score.measures);
  const parsed = await parsedTerm(score.expression, names);
  if ("problems" in parsed) {
    for (const problem of parsed.problems) add(issues, { path: "expression", ...problem });
    return null;
  }
  const used = new Set(namesIn(parsed.term));
  for (const name of names) {
    if (used.has(name)) continue;
    const must = "be named in the expression";
    add(issues, {
      path: `measures.${name}`,
      must,
      found: "no mention",
      fix: "use it, or remove it",
    });
  }
  checkUnits(score, parsed.term, issues);
  return parsed.term;
}

function checkUnits(score: Score, term: Term, issues: IssueList): void {
  const units = Object.entries(score.measures).map(
    ([name, measure]) => [name, dimensionOf(unitOfMeasure(measure))] as const,
  );
  const unit = unitOfTerm(term, new Map(units));
  if (isProblem(unit)) {
    const fix = "divide by a measure of the same unit first";
    add(issues, { path: "expression", must: "join like units alone", found: unit.problem, fix });
  } else if (score.unit !== undefined && unitText(dimensionOf(score.unit)) !== unitText(unit)) {
    const must = `be the unit that the expression gives, '${unitText(unit)}'`;
    add(issues, {
      path: "unit",
      must,
      found: shown(score.unit),
      fix: "correct it, or leave it out",
    });
  }
}
