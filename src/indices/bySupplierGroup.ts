import { toShares } from "./toShares.ts";

/** The suppliers of one group. */
export interface SupplierGroup {
  readonly group: string;
  /** Joint share in the whole. */
  readonly share: number;
  /** Shares in the whole. */
  readonly shares: readonly number[];
  /** Shares in the group's own total; null when that is 0. */
  readonly inside: readonly number[] | null;
}

/** Suppliers gathered by group, in order of first appearance. */
export function bySupplierGroup(
  name: string,
  shares: ArrayLike<number>,
  groups: ArrayLike<string>,
): SupplierGroup[] {
  if (groups.length !== shares.length) {
    throw new RangeError(
      `${name}: each share must have a group (got ${shares.length} shares, ${groups.length} groups)`,
    );
  }
  const gathered = new Map<string, number[]>();
  for (let i = 0; i < shares.length; i++) {
    const group = groups[i] as string;
    const members = gathered.get(group) ?? [];
    members.push(shares[i] as number);
    gathered.set(group, members);
  }
  return Array.from(gathered, ([group, members]) => {
    const share = members.reduce((sum, part) => sum + part, 0);
    return { group, share, shares: members, inside: share > 0 ? toShares(members) : null };
  });
}
