/** The unit of what lies in store, from the unit of what is made per time: "t Li/year" gives "t Li". */
export function stockUnit(stageUnit: string): string {
  return stageUnit.replace(/\s*\/\s*(years?|months?|weeks?|days?|h|hours)$/, "");
}
