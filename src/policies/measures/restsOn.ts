import type { AssessmentRow } from "../../assess/assess.ts";
import type { Evidence } from "./measure.ts";

/** What a row of the assessment rests on, without what the file says of single entries, which would drown the verdicts. */
export function restsOn(row: AssessmentRow | undefined): Pick<Evidence, "notes" | "citations"> {
  if (row === undefined) return { notes: [], citations: [] };
  const about = row.about.filter((key) => !key.startsWith("entry:"));
  return { notes: [...row.notes, ...about], citations: row.citations };
}

/** The same for another figure of the same stage: what is said of its data alone. */
export function dataOf(row: AssessmentRow | undefined): Pick<Evidence, "notes" | "citations"> {
  return restsOn(row && { ...row, notes: [] });
}
