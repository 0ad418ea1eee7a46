import fc from "fast-check";
import golden from "../golden/or13Interdiction.json" with { type: "json" };
import { parseFraction, toNumber } from "./fraction.ts";

const { loss, shapley_of_served: shapley } = golden.expected;
const number = ({ exact }: { readonly exact: string }) => toNumber(parseFraction(exact));

/** What is lost without C1 (bit 0), C2 (bit 1) and C3 (bit 2), by subset. Their Shapley value is that of what is served. */
export const LOSSES = [
  loss.none,
  loss.C1,
  loss.C2,
  loss["C1+C2"],
  loss.C3,
  loss["C1+C3"],
  loss["C2+C3"],
  loss["C1+C2+C3"],
].map(number);
export const LOSS_SHAPLEY = [shapley.C1, shapley.C2, shapley.C3].map(number);

/** Worth of each subset of some players, at random; more players are never worth less. */
export function anyMonotoneGame(players: number): fc.Arbitrary<readonly number[]> {
  const size = 2 ** players;
  return fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size })
    .map((gains) => {
      const worth = [0];
      for (let subset = 1; subset < size; subset++) {
        let most = 0;
        for (let c = 0; c < players; c++)
          if (subset & (1 << c)) most = Math.max(most, worth[subset & ~(1 << c)] as number);
        worth.push(most + (gains[subset] as number));
      }
      return worth;
    });
}

/** The bits of the players that are marked. */
export const subsetOf = (isIn: Uint8Array) =>
  isIn.reduce((subset, mark, c) => subset | (mark << c), 0);
