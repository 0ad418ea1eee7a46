import type { ChainLayout } from "./chainLayout.ts";
import { wantOf } from "./chainReading.ts";
import { takeOut, type Writing } from "./programWriting.ts";

/** What is finally wanted, served by group. As opened, the program serves most of all groups, each by its share. */
export function writeWants(
  writing: Writing,
): Pick<ChainLayout, "served" | "totals" | "wanted" | "levelRows" | "exempt" | "level"> {
  const { draft, chain, read } = writing;
  const wanted = chain.groups.map((_, group) =>
    chain.wants.reduce((sum, one) => sum + (one.group === group ? read.need(one.amount) : 0), 0),
  );
  const level = draft.column(0, 0);
  const totals = wanted.map((most) => draft.column(0, most, most > 0 ? 1 / most : 0));
  const exempt = wanted.map(() => draft.column(0, 0));
  const sums = wanted.map(() => draft.row(0, 0));
  const levelRows = wanted.map(() => draft.row(0, Infinity));
  for (const [group, total] of totals.entries()) {
    draft.add(total, sums[group] as number, -1);
    for (const column of [total, exempt[group] as number])
      draft.add(column, levelRows[group] as number, 1);
    draft.add(level, levelRows[group] as number, -(wanted[group] as number));
  }
  const served = chain.wants.map(({ cell, amount, group }) => {
    const column = draft.column(0, wantOf(chain, read, { cell, amount, group }));
    takeOut(writing, column, { cell, amount: 1 });
    if (group >= 0) draft.add(column, sums[group] as number, 1);
    return column;
  });
  return { served, totals, wanted, levelRows, exempt, level };
}
