import type { Mark } from "../picture.ts";
import type { Plane } from "../plane.ts";
import type { Spell } from "./courseLanes.ts";

/** Steps of what is lost: a line, a band between its bounds, and hatching where only bounds are known. */
export function spellMarks(spells: readonly Spell[], plane: Plane, last: number): Mark[] {
  const drawn = { spells, plane, last };
  const band = boxes(
    drawn,
    ({ lost }) => lost !== null && lost.value !== null && lost.lo < lost.hi,
  );
  const range = boxes(drawn, ({ lost }) => lost !== null && lost.value === null);
  const line = steps(drawn);
  const path = { type: "path", x: 0, y: 0 } as const;
  const marks: Mark[] = [];
  if (band !== "") marks.push({ ...path, d: band, fill: "ramp2" });
  if (range !== "")
    marks.push({ ...path, d: range, fill: "hatch", stroke: "unknown", thickness: 1 });
  if (line !== "") marks.push({ ...path, d: line, stroke: "home", thickness: 2.5 });
  return marks;
}

interface Drawn {
  readonly spells: readonly Spell[];
  readonly plane: Plane;
  readonly last: number;
}

/** The areas between the bounds; spells that follow each other share one outline. */
function boxes({ spells, plane: { across, up }, last }: Drawn, isMeant: (spell: Spell) => boolean) {
  let path = "";
  let open: Spell[] = [];
  const close = () => {
    const [first] = open;
    if (first === undefined) return;
    const end = (spell: Spell) => n(across(spell.to ?? last));
    const above = open.map((spell) => `V${n(up(spell.lost?.hi ?? 0))}H${end(spell)}`);
    const below = open.map(({ from, lost }) => `V${n(up(lost?.lo ?? 0))}H${n(across(from))}`);
    path += `M${n(across(first.from))} ${n(up(first.lost?.lo ?? 0))}${above.join("")}${below.reverse().join("")}Z`;
    open = [];
  };
  for (const spell of spells) {
    if (isMeant(spell)) open.push(spell);
    else close();
  }
  close();
  return path;
}

/** One line as long as the figure is known from spell to spell. */
function steps({ spells, plane: { across, up }, last }: Drawn): string {
  let path = "";
  let isBroken = true;
  for (const { from, to, lost } of spells) {
    const value = lost?.value ?? null;
    if (value === null) {
      isBroken = true;
      continue;
    }
    path += isBroken ? `M${n(across(from))} ${n(up(value))}` : `V${n(up(value))}`;
    path += `H${n(across(to ?? last))}`;
    isBroken = false;
  }
  return path;
}

/** Tenths of a pixel. */
function n(x: number): number {
  return Math.round(x * 10) / 10;
}
