import { intervalIn, textOf } from "../../display/formatCell.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import type { Interval } from "../../numeric/interval.ts";

/** What is lost from one day until the next change. */
export interface Spell {
  readonly from: number;
  /** Null for the last one, which holds until the end of what is looked at. */
  readonly to: number | null;
  readonly lost: Interval | null;
}

/** The supply of one stage in one place, in the order of days. */
export interface CourseLane {
  readonly name: string;
  readonly spells: readonly Spell[];
}

/** The markets of a course; before its first change a market loses nothing. */
export function courseLanes({ rows }: Result, lang: Lang): CourseLane[] {
  const keyOf = (row: Result["rows"][number]) => JSON.stringify([row.stageId, row.placeId]);
  const places = new Set(rows.map(({ placeId }) => placeId));
  return [...new Set(rows.map(keyOf))].map((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const first = own[0] ?? {};
    const place = places.size > 1 ? textOf(first.place ?? null, lang) : "";
    const changes = own
      .map((row) => ({
        from: intervalIn(row.day ?? null)?.value ?? 0,
        lost: intervalIn(row.lost ?? null),
      }))
      .sort((a, b) => a.from - b.from);
    const spells = changes.map(
      (change, i): Spell => ({
        ...change,
        to: changes[i + 1]?.from ?? null,
      }),
    );
    const name = [textOf(first.stage ?? null, lang), place].filter((part) => part !== "");
    return { name: name.join(" · "), spells: [...calm(spells[0]), ...spells] };
  });
}

function calm(first: Spell | undefined): Spell[] {
  if (first === undefined || first.from <= 0) return [];
  return [{ from: 0, to: first.from, lost: { value: 0, lo: 0, hi: 0 } }];
}

/** The spell in which most is lost, or may be; the earliest of several. */
export function worstSpell({ spells }: CourseLane): Spell | undefined {
  const size = ({ lost }: Spell) => (lost === null ? -1 : (lost.value ?? lost.hi));
  return spells.reduce<Spell | undefined>(
    (worst, spell) => (worst === undefined || size(spell) > size(worst) ? spell : worst),
    undefined,
  );
}
