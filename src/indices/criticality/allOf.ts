/** Whether all hold: false as soon as one does not, null when none is false and one is not known. */
export function allOf(conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}
