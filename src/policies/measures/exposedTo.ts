import type { Label } from "../../indices/shareIndex.ts";
import type { Interval } from "../../numeric/interval.ts";
import { faceValue } from "../../trace/exposures/faceValue.ts";
import { avoided, passed } from "../../trace/reading/reading.ts";
import { inPlaces, operatedBy, ownedFrom, type Subject } from "../../trace/reading/subject.ts";
import { numbersOf } from "../../trace/reading/traceNotes.ts";
import { amongNamed } from "./amongNamed.ts";
import type { Asked } from "./asked.ts";
import { found, type MeasureRow, type Scope, without } from "./measure.ts";
import { because } from "./reasons.ts";
import { traceEvidence } from "./traceEvidence.ts";

const SUPPLY: Label = {
  en: "the home's supply of the stage's product",
  ja: "自国側へのその工程の製品の供給",
};

const ROW = { unit: "share", most: 1, keys: ["place", "owner"], denominator: SUPPLY } as const;

const EXPOSURE = {
  ...ROW,
  id: "exposure",
  label: { en: "exposure (looked through)", ja: "遡及依存度" },
  numerator: {
    en: "supply that passes them anywhere upstream",
    ja: "上流のどこかでその者を経由する供給",
  },
};

const FACE_VALUE = {
  ...ROW,
  id: "faceValue",
  label: { en: "share at first hand", ja: "直接の割合" },
  numerator: { en: "supply that comes from them at first hand", ja: "その者から直接来る供給" },
};

const MADE_IN = {
  ...ROW,
  id: "madeIn",
  label: {
    en: "share that suppliers there made at any tier (looked through)",
    ja: "そこの供給者がいずれかの段階で生産した割合(遡及)",
  },
  numerator: {
    en: "supply that a supplier there made, or made an input of",
    ja: "そこの供給者が、自ら、または投入を通じて生産した供給",
  },
};

/** How much of the home's supply passes, or comes at first hand from, the places, owners or companies that a rule names. */
export const EXPOSED_TO: readonly MeasureRow[] = [
  { ...EXPOSURE, takes: ["by", "from"], at: stagewise(lookedThrough) },
  { ...MADE_IN, takes: ["from"], keys: [], at: stagewise(madeThere) },
  { ...FACE_VALUE, takes: ["by", "from"], at: inOwnWords(stagewise(atFirstHand)) },
  {
    ...EXPOSURE,
    id: "operatorExposure",
    label: { en: "exposure to companies (looked through)", ja: "企業への遡及依存度" },
    keys: [],
    takes: ["operators"],
    at: amongNamed(stagewise(lookedThrough)),
  },
];

const MADE_BY_OWNERS = {
  label: {
    en: "share whose maker is owned from there, wherever it is bought",
    ja: "購入先を問わず、製造者がその国・地域の資本である割合",
  },
  numerator: {
    en: "supply whose maker is owned from there",
    ja: "製造者がその国・地域の資本である供給",
  },
};

/** By owner the maker counts, through whichever place the product is bought. */
function inOwnWords(at: MeasureRow["at"]): MeasureRow["at"] {
  return (asked, scope) => {
    const read = at(asked, scope);
    if (scope.by !== "owner") return read;
    return (stage) => ({ ...read(stage), words: MADE_BY_OWNERS });
  };
}

type Shares = (asked: Asked, scope: Scope) => readonly Interval[];

function stagewise(sharesOf: Shares): MeasureRow["at"] {
  return (asked, scope) => {
    const shares = sharesOf(asked, scope);
    return (stage) => {
      const share = shares[stage];
      const rest = traceEvidence(asked, stage);
      return share === undefined ? without(because.noValue, rest) : found(share, rest);
    };
  };
}

function lookedThrough(asked: Asked, scope: Scope): Interval[] {
  const own = new Set(asked.home.places);
  const abroad = (place: string) => !own.has(place);
  // All supply ends in the home's own market, so that the home itself is left out, as among the blocs of a trace.
  const subject = subjectOf(asked, scope, scope.by === "place" ? abroad : undefined);
  const shares = avoided(asked.read(), subject, { unclear: "avoided" });
  return shares.map((share) => passed(share));
}

/** Makers alone: what is only traded through a place is not made there, and the home may be among the places. */
function madeThere(asked: Asked, { from = "" }: Scope): Interval[] {
  const places = numbersOf(asked.network, asked.placesOf(from));
  const standing = inPlaces(asked.network, new Set(places));
  const subject: Subject = (graph, node) =>
    graph.isSupplier[node] === 1 || node === graph.abroad ? standing(graph, node) : "no";
  return avoided(asked.read(), subject, { unclear: "avoided" }).map((share) => passed(share));
}

/** Of owners, what they make of the product itself, wherever the home buys it. */
function atFirstHand(asked: Asked, scope: Scope): Interval[] {
  const subject = subjectOf(asked, scope);
  if (scope.by === "owner") {
    return avoided(asked.made(), subject, { unclear: "avoided" }).map((share) => passed(share));
  }
  return faceValue(asked.read(), subject, { unclear: "avoided", poolsAre: "places" });
}

function subjectOf(
  asked: Asked,
  { by, from, operators }: Scope,
  counts: (place: string) => boolean = () => true,
): Subject {
  const { network } = asked;
  if (operators !== undefined) {
    // One that the model does not name may still run what nobody is named for.
    return anyOf(operators.map((name) => operatedBy(indexOf(network.operators, name))));
  }
  const places = numbersOf(network, asked.placesOf(from ?? "").filter(counts));
  if (by === "owner") return anyOf(places.map((place) => ownedFrom(network, place)));
  return inPlaces(network, new Set(places));
}

/** The number of no operator. */
const NOBODY = -2;

function indexOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at === -1 ? NOBODY : at;
}

function anyOf(subjects: readonly Subject[]): Subject {
  return (graph, node) => {
    const answers = subjects.map((subject) => subject(graph, node));
    if (answers.includes("yes")) return "yes";
    return answers.includes("perhaps") ? "perhaps" : "no";
  };
}
