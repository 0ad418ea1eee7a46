import type { Network } from "./network.ts";

/** The same chain without the inputs whose lack does not stop production at once. */
export function essentialInputs(network: Network): Network {
  return {
    ...network,
    needs: network.needs.map((needs) => needs.filter(({ essential }) => essential)),
  };
}
