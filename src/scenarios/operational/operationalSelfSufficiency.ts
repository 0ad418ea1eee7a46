import { shown } from "../../display/shown.ts";
import type { Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { linearSolver } from "../linearProgram/linearSolver.ts";
import { askedChain } from "./askedChain.ts";
import { missingNotes } from "./missing.ts";
import type { OperationalChain } from "./operationalChain.ts";
import { operationalCitations } from "./operationalCitations.ts";
import { operationalNotes } from "./operationalNotes.ts";
import { type OperationalOptions, operationalQuestion } from "./operationalQuestion.ts";
import { each, whileOpen } from "./readings.ts";
import { type FigureOptions, selfSufficiencyFigures } from "./selfSufficiencyFigures.ts";
import {
  objectiveNotes,
  SELF_SUFFICIENCY_COLUMNS,
  selfSufficiencyRows,
} from "./selfSufficiencyTable.ts";
import { solved } from "./solved.ts";
import { unitWeights } from "./unitWeights.ts";

/**
 * Operational self-sufficiency: what share of its final demand a home could still serve with everything outside it switched off, by rerouting inside capacities, and for how many days its stocks hold a floor.
 *
 * Formula: OSS = max Σ s T / Σ d T over all plans in which what each market gets covers what leaves it, recipes are met (AND across needs, OR with caps within one), x_j ≤ capacity_j or (1 + spare) production_j, f ≤ (1 + flexibility) of today's flow, stocks are drawn on once within T days and s ≤ d; s = served, d = final demand, x_j = output of supplier j, f = flow. Served evenly: the largest common share, then the next (max–min). Days: the largest T for which a plan with s ≥ floor × d exists.
 *
 * @param network - a compiled model
 * @param options - `home`; where needed `groups`; `days` over which stocks count in the shares (Infinity unless said: none count), `flexibility` of flows (Infinity unless said: any amount along a listed flow), `spare` of suppliers without a capacity (0 unless said), `recycling` ("collection": at most today's stream; "atoms": follows what is used), `floor` (1 unless said), `inputs` ("all" unless said)
 * @returns a table with a row for each product that the home finally uses, and with several products one for all together: shares of final demand (0–1, low is risk) by amount, served evenly, and each alone; days until the floor (low is risk, null with a remark where it never breaks or may never; `daysAtLeast` then holds the days that are certain, or "always"). Each figure is `{ value, lo, hi }`; null where the model gives no amounts that it needs, which the notes list, or where nothing is wanted
 * @throws RangeError when the home is no known place or group or an option is out of range; Error when the package highs is not installed
 * @see kyusho's own definition: a linear program of rerouting inside capacities, with the time to survive of Simchi-Levi et al. (2015), doi:10.1287/inte.2015.0804 (not verified against the primary text)
 * @example
 * const demands = [{ stage: "refining", place: "JPN", amount: 50, citation: "made-up" }];
 * const suppliers = [...tinyModel.suppliers, { stage: "mining", place: "JPN", production: 10, citation: "made-up" }];
 * const answer = await operationalSelfSufficiency(compile(parseModel({ ...tinyModel, demands, suppliers })), { home: "JPN" });
 * answer.rows.map(({ even }) => even) // => [{ value: 0.2, lo: 0.2, hi: 0.2 }]
 */
export async function operationalSelfSufficiency(
  network: Network,
  options: OperationalOptions,
): Promise<Result> {
  const asked = operationalQuestion(network, options, {
    isCutOff: true,
    rivals: false,
    effects: null,
  });
  const { home, question, floor } = asked;
  const chain = askedChain(question);
  const { days } = question.limits;
  const weights = unitWeights(network, chain.groups);
  const lacking = chain.missing.length > 0 ? chain.missing : stocksFor(chain, days);
  const unweighted: Record<string, Note> = weights === null ? { weighted: UNITS } : {};
  const figures =
    lacking.length > 0 ? null : await solvedFigures(chain, { weights, pace: 1 / days, floor });
  const notes = missingNotes(network, [...chain.missing, ...chain.missingStocks], home.places);
  const rows = selfSufficiencyRows(network, question.products, figures?.answer ?? null);
  return shown({
    kind: "operationalSelfSufficiency",
    home,
    title: answerTitle(network, home, {
      en: "operational self-sufficiency of",
      ja: "実働自給率",
    }),
    columns: SELF_SUFFICIENCY_COLUMNS,
    rows: rows.map((row) => ({ ...row, notes: Object.keys(notes) })),
    notes: {
      cutOff: CUT_OFF,
      ...operationalNotes(network, question.limits),
      ...objectiveNotes(floor),
      ...unweighted,
      ...notes,
      ...figures?.notes,
    },
    citations: operationalCitations(network),
    methods: ["operationalSelfSufficiency"],
  });
}

async function solvedFigures(chain: OperationalChain, options: FigureOptions) {
  const solver = await linearSolver();
  return solved(() =>
    whileOpen(chain, solver, (open) => each(open, (one) => selfSufficiencyFigures(one, options))),
  );
}

/** Stocks that are not known stand in the way of shares only where stocks count in them. */
function stocksFor({ missingStocks }: OperationalChain, days: number) {
  return days === Infinity ? [] : missingStocks;
}

const CUT_OFF: Note = {
  kind: "assumed",
  text: {
    en: "everything outside the home is switched off: suppliers, flows and stocks",
    ja: "自国側の外の供給者・輸送・在庫は全て使えないとみなす",
  },
};

const UNITS: Note = {
  kind: "unknown",
  text: {
    en: "the products' units do not convert, so that there is no figure by amount",
    ja: "製品どうしの単位を換算できないので、数量計はない",
  },
};
