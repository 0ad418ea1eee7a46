/**
 * What is taken out of an input–output table: "backward" what a sector buys of others and itself, "forward" what it sells
 * to sectors in fixed proportions (Ghosh), "sales" the same as a lack of inputs that nobody misses (Leontief), "complete"
 * the sector with its final demand, "keepDemand" the sector but for its final demand.
 */
export type ExtractionKind = "backward" | "forward" | "sales" | "complete" | "keepDemand";

/** What of a sector is taken out, and how much of it. */
export interface ExtractionOptions {
  readonly kind: ExtractionKind;
  /** Part that is taken out (0–1); 1 unless said, and always 1 for "complete" and "keepDemand". */
  readonly share?: number;
}

const KINDS: readonly string[] = ["backward", "forward", "sales", "complete", "keepDemand"];

/** The part that is taken out, checked. */
export function extractedShare(name: string, { kind, share = 1 }: ExtractionOptions): number {
  if (!KINDS.includes(kind))
    throw new RangeError(
      `${name}: kind must be one of ${KINDS.join(", ")} (got ${JSON.stringify(kind)})`,
    );
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`${name}: share must be from 0 to 1 (got ${share})`);
  if ((kind === "complete" || kind === "keepDemand") && share !== 1)
    throw new RangeError(`${name}: share must be 1 where kind is "${kind}" (got ${share})`);
  return share;
}
