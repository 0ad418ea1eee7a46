import { exact, type Interval } from "../../numeric/interval.ts";
import { poolAt, suppliersAt } from "../../trace/graph/markets.ts";
import { type Building, cellAt, type Market, want } from "./chainBuilding.ts";
import type { Cell } from "./operationalChain.ts";
import { isWanted } from "./poolUse.ts";
import { supplierLimit } from "./supplierLimit.ts";
import { usesOf } from "./usesOf.ts";

/** The makers of a cell, with the markets that they draw on. */
export function addMakers(building: Building, cell: number): void {
  const { question, draft, missing } = building;
  const { network } = question;
  const { stage, place } = draft.cells[cell] as Cell;
  for (const supplier of suppliersAt(network, stage, place)) {
    const most = supplierLimit(question, supplier);
    if (typeof most === "string") missing.add(most, stage, place);
    // What else is missing behind a supplier of unknown capacity is looked for all the same.
    addProcess(building, { supplier, cell, most: typeof most === "string" ? exact(1) : most });
  }
  const added = question.effects?.added[poolAt(network, stage, place)] ?? 0;
  addProcess(building, { supplier: -1, cell, most: exact(added) });
}

/** A maker with the markets that it draws on; one that can make nothing needs nothing. */
function addProcess(
  building: Building,
  made: { readonly supplier: number; readonly cell: number; readonly most: Interval },
): void {
  if (made.most.hi === 0) return;
  const { question, draft, missing } = building;
  const { network, limits } = question;
  const { stage, place } = draft.cells[made.cell] as Cell;
  const needs = usesOf(network, stage, limits.recycling);
  if (needs.some((uses) => uses.some(({ amount }) => amount === null)))
    missing.add("recipe", stage, -1);
  draft.processes.push({
    ...made,
    needs: needs.map((uses) =>
      uses.map(({ stage: input, amount, cap, afterUse }) => {
        const cell = cellAt(building, [input, place]);
        if (afterUse) wantBeside(building, [input, place]);
        return { cell, amount: amount ?? exact(0), cap, afterUse };
      }),
    ),
  });
}

/** What is collected after use must have been served, be it asked about or not. */
function wantBeside(building: Building, market: Market): void {
  const { question, draft, number } = building;
  const pool = poolAt(question.network, ...market);
  const cell = number.get(market.join(" "));
  if (pool < 0 || !isWanted(question.network, pool)) return;
  if (!draft.wants.some((one) => one.cell === cell)) want(building, market, -1);
}
