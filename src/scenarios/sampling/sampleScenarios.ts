import type { Network } from "../../network/network.ts";
import type { Task } from "../sweep/task.ts";
import { drawnLossesTask } from "./drawnLossesTask.ts";
import type { DrawPiece } from "./drawPieces.ts";
import { indexRowsTask } from "./indexRowsTask.ts";
import { lossPieces } from "./lossPieces.ts";
import type { DrawingSetup } from "./openedDrawing.ts";
import { type SampledScenarios, sampleAnswer } from "./sampleAnswer.ts";
import { sampledProducts } from "./sampledProducts.ts";
import type { SampleOptions } from "./sampleOptions.ts";
import { sampleQuestion } from "./sampleQuestion.ts";

export type { SampledScenarios };

/**
 * Risk of disruptions: how much of its supply a home can lose where places fail by chance, alone and through common shocks, with the precision that is known of each figure.
 *
 * Formula: place c fails where X_c = 1 − (1 − I_c) Π_b (1 − B_b J_bc) is 1, with I_c its own failing, B_b the shock to bloc b and J_bc whether it is passed on, all independent; loss L = severity × E(X), the exposure to all failing places; expected loss Σ P(X) L(X), with states of at most two failures counted exactly and the others drawn given that at least three fail; value at risk at a = least l with P(L ≤ l) ≥ a; conditional value at risk = l + E max(0, L − l)/(1 − a); part of c in the expected loss = Σ P(X) × Shapley value of c among the failing places; first-order Sobol index Var E(L | input)/Var L, total index E Var(L | all other inputs)/Var L.
 *
 * @param network - a compiled model
 * @param options - `home`, `disruptions` with the probability of each place (0–1, with a citation or a note; none is set by default), blocs and severity; where wanted `groups`, `stage`, `shares`, `figures`, `draws`, `seed`, `confidence`, `signal`
 * @returns three tables; `figures` and `attribution` hold shares of the home's supply, probabilities and parts of variance (0–1), high is risk, as `{ value, lo, hi }` rounded to the digits that the interval supports: `estimate` with the interval of sampling, `bounds` with unknown supply counted against and for; `estimate` null, with a note, where these are too far apart; indices null where the loss does not vary; `seed` in each table, draws in the note `sampling`; the same options give the same bytes
 * @throws RangeError when the home, the stage, a place or a bloc is not known, a probability lies outside 0–1 or has neither citation nor note, or another option is none of those named; the signal's reason when it is aborted
 * @see Rockafellar and Uryasev (2000), doi:10.21314/JOR.2000.038; Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018; Jansen (1999), doi:10.1016/S0010-4655(98)00154-4; none verified against the primary text; the law of failures and the loss by exposure are kyusho's own definition
 * @example
 * const places = { CHN: { probability: 0.1, note: "for illustration" } };
 * sampleScenarios(compile(parseModel(tinyModel)), { home: "JPN", disruptions: { places } }).figures.rows[0].figureId // => "expectedLoss"
 */
export function sampleScenarios(network: Network, options: SampleOptions): SampledScenarios {
  const question = sampleQuestion(network, options, "sampleScenarios");
  const setups = question.products.map(({ setup }) => setup);
  const each = <Answer>(task: DrawTask<Answer>, pieces: readonly DrawPiece[]): Answer[] => {
    const work = task.prepare(setups);
    return pieces.map((piece) => {
      options.signal?.throwIfAborted();
      return work(piece);
    });
  };
  const pieces = lossPieces(question);
  const products = sampledProducts(question, pieces, each(drawnLossesTask, pieces));
  return sampleAnswer(question, products, each(indexRowsTask, products.rowPieces));
}

/** A task that can be done at once. */
interface DrawTask<Answer> extends Task<readonly DrawingSetup[], DrawPiece, Answer> {
  readonly prepare: (setups: readonly DrawingSetup[]) => (piece: DrawPiece) => Answer;
}
