import type { Label } from "../../indices/shareIndex.ts";
import { didYouMean } from "../../model/didYouMean.ts";
import { add, type IssueList, quoted } from "../../model/modelError.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";

/** What a shock is checked against, and where its issues and notes go. */
export interface Checking {
  readonly network: Network;
  readonly groups: Groups | undefined;
  readonly issues: IssueList;
  readonly notes: Note[];
  /** Where the shock stands in the file, as in `events[0].shock`. */
  readonly path: string;
  /** Day on which groups are read; the last that their file speaks of where left out. */
  readonly at: string | undefined;
  /** Name of the event in notes. */
  readonly name: Label;
}

/** Names that there are. */
interface Known {
  /** Such as "a stage of the model". */
  readonly what: string;
  readonly names: readonly string[];
}

/** A name in the file. */
export interface Asked {
  readonly name: string;
  readonly path: string;
}

const SHOWN = 30;

/** Numbers of names among those that there are, each once; the unknown ones go to the issues. */
export function namedIn(
  { what, names }: Known,
  asked: readonly Asked[],
  issues: IssueList,
): number[] {
  const number = new Map(names.map((name, i) => [name, i]));
  const found = asked.flatMap(({ name, path }) => {
    const known = number.get(name);
    if (known !== undefined) return [known];
    const all = names.slice(0, SHOWN).join(", ") + (names.length > SHOWN ? ", …" : "");
    const otherwise = names.length === 0 ? "the model names none" : `choose of ${all}`;
    const fix = () => didYouMean(name, names, otherwise);
    add(issues, () => ({ path, must: `be ${what}`, found: quoted(name), fix: fix() }));
    return [];
  });
  return [...new Set(found)];
}

/** The entries of a list, with their paths. */
export function askedIn(list: readonly string[], path: string): Asked[] {
  return list.map((name, i) => ({ name, path: `${path}[${i}]` }));
}
