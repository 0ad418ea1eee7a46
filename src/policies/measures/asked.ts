import { type Assessment, type AssessmentRow, assess } from "../../assess/assess.ts";
import { type HomeMask, maskOf } from "../../assess/home.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { resolveHome } from "../../model/places/homes.ts";
import { type HomeSpec, parseHome } from "../../model/places/homeText.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { autonomy } from "../../trace/autonomy/autonomy.ts";
import { makersOnly } from "../../trace/graph/makersOnly.ts";
import { ladder } from "../../trace/ladder/ladder.ts";
import { type Readings, readings } from "../../trace/reading/reading.ts";
import { rooted } from "../../trace/reading/rooted.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import type { JuryInputs } from "../methodJury/juryInputs.ts";

/** What the measures of a policy read: the network and home, and the answers about them, each made once and only if asked for. */
export interface Asked {
  readonly network: Network;
  readonly home: HomeMask;
  /** The same chain at an earlier time, where one is given. */
  readonly baseline: Network | null;
  /** Figures of the home that are given beside the model. */
  readonly inputs: JuryInputs | undefined;
  readonly assessment: () => Assessment;
  readonly assessed: (name: string) => AssessmentRow | undefined;
  readonly read: () => Readings;
  /** The chain cut off behind the makers of each product. */
  readonly made: () => Readings;
  readonly autonomy: () => readonly Row[];
  readonly ladder: () => readonly Row[];
  /** Places of a text such as "FEOC" or "USA,CAN". */
  readonly placesOf: (text: string) => readonly string[];
}

type Row = Readonly<Record<string, Cell>>;

interface Question {
  readonly home: HomeSpec;
  readonly groups?: Groups | undefined;
  readonly baseline?: Network | undefined;
  readonly inputs?: JuryInputs | undefined;
}

export function askedOf(
  network: Network,
  { home: spec, groups, baseline, inputs }: Question,
): Asked {
  const home = resolveHome(spec, groups);
  const question = { home: spec, ...(groups === undefined ? {} : { groups }) };
  const assessment = once(() => assess(network, question));
  const byName = once(() => new Map(assessment().rows.map((row) => [nameOf(row), row])));
  const read = once(() => rooted(readings(network, numbersOf(network, home.places), "collection")));
  return {
    network,
    home: maskOf(network, home),
    baseline: baseline ?? null,
    inputs,
    assessment,
    assessed: (name) => byName().get(name),
    read,
    made: once(() => makersOnly(read())),
    autonomy: once(() => rowsOf(autonomy(network, question))),
    ladder: once(() => rowsOf(ladder(network, home, null))),
    placesOf: (text) => resolveHome(parseHome(text), groups).places,
  };
}

/** Name of a row of the assessment: stage, method, whole and key. */
export function nameOf(
  row: Pick<AssessmentRow, "stageId" | "method" | "wholeId" | "keyId">,
): string {
  return [row.stageId, row.method, row.wholeId, row.keyId ?? ""].join("\u0000");
}

function rowsOf({ rows }: Pick<Result, "rows">): readonly Row[] {
  return rows;
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
