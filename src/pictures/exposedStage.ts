import { intervalIn, textOf } from "../display/formatCell.ts";
import type { Lang } from "../display/labels.ts";
import type { Result } from "../model/result.ts";
import { wordsIn } from "./wordsIn.ts";

/** The stage of a table of exposures that is drawn. */
interface ExposedStage {
  /** Undefined where the table has no rows. */
  readonly id: string | undefined;
  readonly name: string;
  /** Why this stage, and which others the table has. */
  readonly notes: readonly string[];
}

interface Asked {
  readonly stage: string | undefined;
  readonly key: string;
  readonly lang: Lang;
}

const WORDS = {
  highest: {
    en: "Shown is the stage with the highest sure exposure.",
    ja: "確実な依存度が最も高い工程を示す。",
  },
  others: {
    en: "Other stages, in the table only: {stages}.",
    ja: "ほかの工程は表にのみ示す:{stages}。",
  },
  semicolon: { en: "; ", ja: "、" },
} as const;

type Row = Result["rows"][number];

/** The stage asked for; where none is, the one with the highest sure exposure by a key, of equals the last in the chain. */
export function exposedStage({ rows }: Result, { stage, key, lang }: Asked): ExposedStage {
  const nameOf = (row: Row | undefined) => textOf(row?.stage ?? null, lang);
  if (stage !== undefined) {
    const asked = rows.find(({ stageId }) => stageId === stage);
    if (asked === undefined)
      throw new RangeError(`stage: must be a stage of the table (got ${stage})`);
    return { id: stage, name: nameOf(asked), notes: [] };
  }
  const highest = rows
    .filter(({ keyId }) => keyId === key)
    .reduce<Row | undefined>(
      (best, row) => (best === undefined || sureOf(row) >= sureOf(best) ? row : best),
      undefined,
    );
  const shown = highest ?? rows.at(-1);
  const id = shown === undefined ? undefined : textOf(shown.stageId ?? null, lang);
  const others = new Map(
    rows.filter(({ stageId }) => stageId !== id).map((row) => [row.stageId, nameOf(row)]),
  );
  const say = wordsIn(lang, WORDS);
  const stages = [...others.values()].join(say("semicolon"));
  return {
    id,
    name: nameOf(shown),
    notes: [
      ...(highest !== undefined && others.size > 0 ? [say("highest")] : []),
      ...(others.size > 0 ? [say("others", { stages })] : []),
    ],
  };
}

function sureOf({ lookThrough }: Row): number {
  return intervalIn(lookThrough ?? null)?.lo ?? -1;
}
