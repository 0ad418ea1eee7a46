import type { Network } from "../../network/network.ts";
import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import type { Readings } from "./reading.ts";

/**
 * Share (0–1) of the home's supply of each stage that can be traced all the way to named origins, by the weakest link: what
 * comes from nobody known, from `other` or from `unknown` cannot, and what amounts within bounds leave open does not count.
 */
export function visibility(network: Network, { bounds }: Pick<Readings, "bounds">): number[] {
  const { graph, count, place, unknown, abroad, homeNode } = bounds;
  const dark = new Uint8Array(count);
  for (let node = 0; node < count; node++) {
    const code = network.places[place[node] as number];
    if (code === "other" || code === "unknown") dark[node] = 1;
  }
  dark[unknown] = 1;
  dark[abroad] = 1;
  const seen = avoidance(graph, dark, "weakestLink");
  return Array.from(homeNode, (node) => seen[node] as number);
}
