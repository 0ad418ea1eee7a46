import type { Network } from "../../network/network.ts";
import type { AvoidanceLoss } from "./avoidanceLoss.ts";
import {
  type Asked,
  type ContingencyQuestion,
  checkTop,
  contingencyQuestion,
} from "./contingencyQuestion.ts";
import type { StageLoss } from "./stageLoss.ts";

/** Whose supply is asked about, who may fail, and how many at once. */
export interface ContingencyOptions extends ContingencyQuestion {
  /** How many actors fail at once at most; 2 unless said. */
  readonly losses?: 1 | 2 | 3;
  /** Rows at most for each product and number of actors; 10 unless said. */
  readonly top?: number;
  /** Whether sets are ranked by what they take away for certain (the default) or by what they may take away. */
  readonly rankBy?: "certain" | "possible";
}

/** The same, looked up. */
export interface WorstAsked extends Asked {
  readonly sizes: readonly (1 | 2 | 3)[];
  readonly top: number;
  /** The loss by which sets are ranked. */
  readonly ranked: (stage: StageLoss) => AvoidanceLoss;
}

export function worstQuestion(
  network: Network,
  options: ContingencyOptions,
  verb: string,
): WorstAsked {
  const { losses = 2, top = 10, rankBy = "certain" } = options;
  checkOptions(losses, rankBy);
  checkTop(top);
  const asked = contingencyQuestion(network, options, verb);
  const sizes = ([1, 2, 3] as const).filter((size) => size <= losses);
  return {
    ...asked,
    sizes,
    top,
    ranked: (stage) => (rankBy === "certain" ? stage.surely : stage.perhaps),
  };
}

function checkOptions(losses: number, rankBy: string): void {
  if (![1, 2, 3].includes(losses))
    throw new RangeError(`losses: must be 1, 2 or 3 (got ${losses})`);
  if (rankBy !== "certain" && rankBy !== "possible")
    throw new RangeError(`rankBy: must be certain or possible (got ${JSON.stringify(rankBy)})`);
}
