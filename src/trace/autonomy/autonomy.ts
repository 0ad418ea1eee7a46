import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Cell, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { answerTitle } from "../question/answerTitle.ts";
import { askedStages, stageCells } from "../question/askedStages.ts";
import { productsOf } from "../question/products.ts";
import { readings, supported } from "../reading/reading.ts";
import { rooted } from "../reading/rooted.ts";
import { numbersOf, stageNotes, traceNotes, usedCitations } from "../reading/traceNotes.ts";
import { AUTONOMY_COLUMNS, AUTONOMY_NOTES, NOTHING_NOTES, partnersNote } from "./autonomyWords.ts";
import { type LargestExposure, largestExposure, secondExposure } from "./largestExposure.ts";
import { placeExposures } from "./placeExposures.ts";

/** Whose autonomy is asked about, and who counts as a partner. */
export interface AutonomyOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` or `partners` names one. */
  readonly groups?: Groups;
  /** Places that do not count as foreign. */
  readonly partners?: HomeSpec;
  /** Id of one stage, or "all", which it is where left out. */
  readonly stage?: string;
}

/**
 * Strategic autonomy (戦略的自律性), kyusho's own proxy: how little of what a home uses hangs on any single foreign place.
 *
 * Formula: autonomy = 1 − max over foreign places c of E_c, where E_c = exposure of the home's supply of the stage to c (share of it that passes c anywhere upstream; weakest link).
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`, `partners` and `stage`
 * @returns one row per stage: autonomy (0–1, riskier when low) as `{ value, lo, hi }`, the place on which most depends and the second, each where it is certain; `lo` takes all that is not known to be one place, `hi` takes it to be none; value null where the bounds are more than 0.1 apart, autonomy null with a reason where supply has no origin
 * @throws RangeError when the home, the partners or the stage are not known
 * @see kyusho's own definition, after the wording of Japan's economic security policy, which gives no formula; shares only, no stocks, capacities or intentions
 * @example
 * autonomy(compile(parseModel(tinyModel)), { home: "JPN", stage: "mining" }).rows[0].placeId // => "AUS"
 */
export function autonomy(network: Network, options: AutonomyOptions): Result {
  const home = resolveHome(options.home, options.groups);
  const partners =
    options.partners === undefined ? null : resolveHome(options.partners, options.groups);
  const asked = askedStages(network, options.stage, "autonomy");
  return shown({
    kind: "autonomy",
    home,
    title: answerTitle(network, home, {
      en: "strategic autonomy (kyusho's proxy) of",
      ja: "戦略的自律性(kyusho独自の代理指標)",
    }),
    columns: AUTONOMY_COLUMNS,
    rows: rowsOf(network, [home, partners], asked),
    notes: {
      ...AUTONOMY_NOTES,
      ...(partners === null ? {} : { partners: partnersNote(partners) }),
      ...traceNotes(network),
      ...NOTHING_NOTES,
    },
    citations: usedCitations(network),
    methods: ["autonomy", "exposure"],
  });
}

function rowsOf(
  network: Network,
  [home, partners]: readonly [ResolvedHome, ResolvedHome | null],
  asked: readonly number[],
): Result["rows"] {
  const read = readings(network, numbersOf(network, home.places), "collection");
  const fed = supported(read);
  const products = productsOf(network, home.places);
  const exposures = placeExposures(network, rooted(read), [
    ...home.places,
    ...(partners?.places ?? []),
  ]);
  return asked.map((s) => {
    const places = exposures[s] ?? [];
    const largest = largestExposure(places);
    const second = secondExposure(places, largest);
    const hasOrigin = (fed[s] ?? 0) > 0;
    return {
      ...stageCells(network, s, products),
      autonomy: hasOrigin ? restOf(largest.exposure) : null,
      placeId: largest.place?.id ?? null,
      place: worstCell(largest),
      exposure: hasOrigin ? largest.exposure : null,
      candidateIds: largest.candidates.flatMap(({ id }) => id ?? []),
      candidates: candidatesCell(largest, places.length),
      second: second.place?.who ?? null,
      secondExposure: hasOrigin ? second.exposure : null,
      notes: [...stageNotes(network, s), ...(hasOrigin ? unlessKnown(largest) : ["noOrigin"])],
    };
  });
}

function unlessKnown({ exposure: { lo, hi } }: LargestExposure): readonly string[] {
  return lo === 0 && hi === 1 ? ["nothingKnown"] : [];
}

function restOf({ value, lo, hi }: Interval): Interval {
  return { value: value === null ? null : 1 - value, lo: 1 - hi, hi: 1 - lo };
}

function worstCell({ place, candidates }: LargestExposure): Cell {
  if (place !== null) return place.who;
  return candidates.length === 0 ? { en: "none", ja: "なし" } : { en: "not known", ja: "不明" };
}

/** Who it may be where nobody can tell: all of them, or where it may be anybody, the one with the most that is known. */
function candidatesCell({ place, candidates }: LargestExposure, everybody: number): Cell {
  const [first] = candidates;
  if (place !== null || first === undefined) return null;
  if (candidates.length < everybody) {
    return {
      en: candidates.map(({ who }) => who.en).join(", "),
      ja: candidates.map(({ who }) => who.ja).join("、"),
    };
  }
  if (!(first.exposure.lo > 0)) return { en: "any place", ja: "どの国・地域もありうる" };
  const { en, ja } = first.who;
  return { en: `${en}, or any other place`, ja: `${ja}、または他のどの国・地域もありうる` };
}
