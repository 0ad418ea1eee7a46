import { hhiBounds } from "../../indices/concentration/hhiBounds.ts";
import { NUMBER_OF_PLACES } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { NOISE, WIDEST_WITH_VALUE } from "../reading/reading.ts";

/** By whom suppliers are told apart. */
export type SupplierKey = "place" | "owner" | "operator";

/** Amounts by place, owner or operator ("other" and "unknown" among them), and what else there can be at most. */
export interface SupplyMix {
  readonly key: SupplierKey;
  readonly parts: ReadonlyMap<string, number>;
  readonly rest: number;
}

/** Whose a node is: a code or a name, "other", or "unknown" for markets asked for owners and for whoever is not named. */
export function whoseNode(
  network: Network,
  { trace, node }: { readonly trace: TraceGraph; readonly node: number },
  key: SupplierKey,
): string {
  if (key === "operator") return network.operators[trace.operator[node] as number] ?? "unknown";
  const place = key === "place" ? trace.place[node] : trace.owner[node];
  const code = network.places[place as number] ?? "unknown";
  // `other` owners are not told apart from those that are listed.
  return key === "owner" && code === "other" ? "unknown" : code;
}

/** Adds up a mix entry by entry, with what is `rest` or nobody's kept apart. */
export function mixOf(
  key: SupplierKey,
  entries: Iterable<readonly [who: string, amount: number]>,
  rest = 0,
): SupplyMix {
  const parts = new Map<string, number>();
  for (const [who, amount] of entries)
    if (amount > 0) parts.set(who, (parts.get(who) ?? 0) + amount);
  return { key, parts, rest: rest > NOISE ? rest : 0 };
}

/** Herfindahl–Hirschman index of a mix with its bounds; null where nobody in it has a name. */
export function hhiOfMix(mix: SupplyMix): Interval | null {
  const { listed, other, unknown } = sharesOfMix(mix);
  if (listed.length === 0) return null;
  const shares = listed.map(([, share]) => share);
  const places = mix.key === "operator" ? {} : { places: NUMBER_OF_PLACES };
  return hhiBounds({ listed: shares, other, unknown, ...places });
}

/** The largest named part of a mix; the first by name of several. */
export function largestOfMix(
  mix: SupplyMix,
): { readonly who: string; readonly share: Interval } | null {
  const { listed, unknown } = sharesOfMix(mix);
  const [first, ...others] = listed;
  if (first === undefined) return null;
  const [who, lo] = others.reduce((top, next) => (next[1] > top[1] + NOISE ? next : top), first);
  const isNarrow = unknown <= WIDEST_WITH_VALUE;
  return { who, share: { value: isNarrow ? lo / (1 - unknown) : null, lo, hi: lo + unknown } };
}

/** Shares of a mix by name, in the order of names. */
function sharesOfMix({ parts, rest }: SupplyMix) {
  const known = [...parts.values()].reduce((sum, amount) => sum + amount, 0);
  const share = (amount: number) => amount / (known + rest);
  const listed = [...parts]
    .map(([who, amount]): [string, number] => [who, share(amount)])
    .filter(([who, part]) => part > 0 && who !== "other" && who !== "unknown")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const other = share(parts.get("other") ?? 0);
  const sum = listed.reduce((total, [, part]) => total + part, other);
  const isAll = rest === 0 && !parts.has("unknown");
  return { listed, other, unknown: isAll ? 0 : Math.max(0, 1 - sum) };
}
