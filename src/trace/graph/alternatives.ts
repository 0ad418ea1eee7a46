import type { Need, Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { type Edge, type Mass, type Reading, sharesOf } from "./shares.ts";
import { marketSupply, type Nodes, poolFor, rowsInto } from "./supply.ts";

/**
 * How a need at a place is shared among the stages that can serve it: in proportion to what each brings to the place,
 * where all of that is known in amounts and keeps to the caps; otherwise each at least what the caps of the others leave.
 */
export function alternativeShares(
  network: Network,
  {
    need,
    place,
    reading,
  }: { readonly need: Need; readonly place: number; readonly reading: Reading },
  nodes: Nodes,
): Edge[] {
  const options = need.alternatives.map((alternative) => ({
    node: poolFor(network, { stage: alternative.stage, place }, nodes),
    ...alternative,
  }));
  const [only, second] = options;
  if (only !== undefined && second === undefined) return [{ to: only.node, share: 1 }];
  const brought = options.map(({ stage, service }) =>
    served(network, { stage, places: [place] }, { nodes, service }),
  );
  const caps = options.map((option) => option.cap);
  if (brought.every((amount) => amount !== null)) {
    const masses = brought.map(
      (amount, i): Mass => ({ from: options[i]?.node as number, amount: amount as Interval }),
    );
    const isSome = masses.some((mass) => mass.amount.hi > 0);
    if (isSome && isWithin(caps, masses)) return sharesOf(masses, reading, nodes.unknown);
  }
  const all = caps.reduce((sum, cap) => sum + cap, 0);
  const edges = options.map(
    ({ node, cap }): Edge => ({ to: node, share: Math.min(cap, Math.max(0, 1 - (all - cap))) }),
  );
  return readAs(edges, reading, nodes.unknown);
}

/** Least shares as they are, with the rest unknown; or the same in proportion, summing to 1. */
function readAs(edges: readonly Edge[], reading: Reading, unknown: number): Edge[] {
  const known = edges.filter((edge) => edge.share > 0);
  const sum = known.reduce((total, edge) => total + edge.share, 0);
  if (sum === 0) return [{ to: unknown, share: 1 }];
  if (reading === "middle") return known.map(({ to, share }) => ({ to, share: share / sum }));
  return sum < 1 ? [...known, { to: unknown, share: 1 - sum }] : known;
}

/** Service that a stage's product brings to a market; null unless all of it is known in amounts. */
function served(
  network: Network,
  market: { readonly stage: number; readonly places: readonly number[] },
  { nodes, service }: { readonly nodes: Nodes; readonly service: number | null },
): Interval | null {
  if (network.inShares[market.stage] === 1 || service === null) return null;
  const masses = marketSupply(network, market, nodes);
  const isWorld = masses.some(
    ({ from }) => from === nodes.unknown || from === nodes.world(market.stage),
  );
  const inShares = masses.some(({ from }) => from === nodes.unknown);
  if (isWorld || inShares || importedInShares(network, market)) return null;
  const sum = (key: "lo" | "hi") =>
    masses.reduce((total, { amount }) => total + amount[key], 0) * service;
  const value = masses.every(({ amount }) => amount.value !== null)
    ? masses.reduce((total, { amount }) => total + (amount.value as number), 0) * service
    : null;
  return { value, lo: sum("lo"), hi: sum("hi") };
}

function importedInShares(
  network: Network,
  { stage, places }: { readonly stage: number; readonly places: readonly number[] },
): boolean {
  return places.some((place) =>
    rowsInto(network, stage, place).some((flow) => network.flows.inShares[flow] === 1),
  );
}

/** Whether no alternative can be more than its cap of what is brought. */
function isWithin(caps: readonly number[], masses: readonly Mass[]): boolean {
  const least = masses.reduce((sum, { amount }) => sum + amount.lo, 0);
  return masses.every(({ amount }, i) => {
    const most = amount.hi > 0 ? amount.hi / (amount.hi + least - amount.lo) : 0;
    // Quotients of floating-point sums miss the cap by a few units in the last place.
    return most <= (caps[i] as number) + 1e-12;
  });
}
