import type { Causes, Source } from "../../numeric/cascade/cascadeCauses.ts";
import type { FirmNetwork } from "./firmNetwork.ts";

/** A firm through which another loses, and the part of its activity (0–1) that it loses through it. */
export interface LossThrough {
  readonly firm: string | number;
  readonly part: number;
}

/** A group of inputs of which no other group of the firm comes more short. */
export interface ShortInputs {
  /** Sector of the suppliers; null for linear inputs, which count together. */
  readonly sector: string | null;
  readonly kind: "essential" | "linear";
  /** Part of the firm's output that cannot be made for want of them (0–1). */
  readonly loss: number;
  /** The supplier through whom most is missed, the first of equals. */
  readonly supplier: LossThrough | null;
}

/** What one firm loses, and what sets it. */
export interface FirmReason {
  readonly firm: string | number;
  /** Part of its activity that it loses (0–1), the larger of both sides. */
  readonly loss: number;
  readonly downstream: number;
  readonly upstream: number;
  /** What sets `loss`; several where they are equal. */
  readonly causes: readonly ("shock" | "inputs" | "sales")[];
  /** The inputs that come shortest, several where they are equal; [] where nothing is missed. */
  readonly inputs: readonly ShortInputs[];
  /** What customers buy less, as a part of revenue (0–1), and the customer who leaves most unsold; null where nothing. */
  readonly sales: { readonly loss: number; readonly customer: LossThrough | null } | null;
}

interface Losses {
  readonly down: number;
  readonly up: number;
  /** What the shock itself took. */
  readonly first: { readonly down: number; readonly up: number };
}

/** Part of a loss by which two losses count as equal. */
const EQUAL = 1e-12;

/** Puts the causes of a firm's losses in words. */
export function firmReason(
  { nameOf, sectors }: FirmNetwork,
  groupSector: Int32Array,
): (node: number, causes: Causes, losses: Losses) => FirmReason {
  const through = (source: Source | null) =>
    source && { firm: nameOf(source.node), part: source.part };
  return (node, { groups, unsold }, { down, up, first }) => {
    const loss = Math.max(down, up);
    const inputs = groups.map(({ group, short, source }) => {
      const sector = groupSector[group] as number;
      return {
        sector: sector < 0 ? null : (sectors[sector] as string),
        kind: sector < 0 ? ("linear" as const) : ("essential" as const),
        loss: Math.min(1, short),
        supplier: through(source),
      };
    });
    // Where customers have lost more since, what they had lost when it was counted is what was lost.
    const sold = unsold && (up > first.up ? up : Math.min(up, unsold.part));
    const sets = (part: number | null | undefined) =>
      part !== null && part !== undefined && part >= loss * (1 - EQUAL);
    const causes = [
      ...(sets(Math.max(first.down, first.up)) ? (["shock"] as const) : []),
      ...(sets(inputs[0]?.loss) ? (["inputs"] as const) : []),
      ...(sets(sold) ? (["sales"] as const) : []),
    ];
    return {
      firm: nameOf(node),
      ...{ loss, downstream: down, upstream: up, causes, inputs },
      sales: unsold && { loss: sold ?? 0, customer: through(unsold.source) },
    };
  };
}
