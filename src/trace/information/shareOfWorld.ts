import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { productionAt } from "../graph/ownSupply.ts";
import { WIDEST_WITH_VALUE } from "../reading/reading.ts";

type Verdict = "yes" | "no" | "perhaps";

/**
 * Part of a stage's world production that is somebody's. `whose` says it of each supplier, and with null of those whom
 * nobody names. The value leaves out what may or may not be theirs. Null where no production is known.
 */
export function shareOfWorld(
  network: Network,
  stage: number,
  whose: (supplier: number | null) => Verdict,
): Interval | null {
  const { listed, silent, rest, isBounded } = productionAt(network, stage);
  const parts = listed.map(({ supplier, amount }) => ({ verdict: whose(supplier), amount }));
  const silentVerdicts = new Set(silent.map(whose));
  if (rest.hi > 0) {
    const verdicts = new Set([...silentVerdicts, whose(null)]);
    const [only] = verdicts;
    const verdict = verdicts.size === 1 && only ? only : "perhaps";
    parts.push({ verdict, amount: rest });
  }
  const sum = (verdict: Verdict, end: "lo" | "hi") =>
    parts.reduce((all, part) => all + (part.verdict === verdict ? part.amount[end] : 0), 0);
  const most = sum("yes", "hi") + sum("perhaps", "hi");
  if (!(most + sum("no", "hi") > 0)) return null;
  // A supplier of whom no total says how much there is left may make any amount.
  const isOpen = (...verdicts: Verdict[]) =>
    !isBounded && verdicts.some((v) => silentVerdicts.has(v));
  const lo = isOpen("no", "perhaps")
    ? 0
    : ratio(sum("yes", "lo"), sum("no", "hi") + sum("perhaps", "hi"), 0);
  // Two quotients of the same sums can differ by rounding.
  const hi = isOpen("yes", "perhaps") ? 1 : Math.max(lo, ratio(most, sum("no", "lo"), 1));
  return { value: middleOf(parts, lo, hi), lo, hi };
}

function ratio(part: number, others: number, otherwise: number): number {
  return part + others > 0 ? part / (part + others) : otherwise;
}

function middleOf(
  parts: readonly { readonly verdict: Verdict; readonly amount: Interval }[],
  lo: number,
  hi: number,
): number | null {
  if (hi - lo > WIDEST_WITH_VALUE) return null;
  const middle = (verdict: Verdict) =>
    parts.reduce(
      (all, { verdict: v, amount }) => all + (v === verdict ? (amount.value ?? amount.lo) : 0),
      0,
    );
  return Math.min(Math.max(ratio(middle("yes"), middle("no"), lo), lo), hi);
}
