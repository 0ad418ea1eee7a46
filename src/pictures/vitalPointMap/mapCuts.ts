import type { Result } from "../../model/result.ts";
import type { VitalPointCuts } from "../../trace/vitalPoints/vitalPointClass.ts";

/** From where on volume and frequency count as high. */
export type MapCuts = Required<VitalPointCuts>;

/** The cuts that the classes of a map rest on; null where the table does not hold both. */
export function mapCuts(map: Result & { readonly cuts?: Partial<MapCuts> }): MapCuts | null {
  const { volume, frequency } = map.cuts ?? {};
  return isCut(volume) && isCut(frequency) ? { volume, frequency } : null;
}

function isCut(cut: unknown): cut is number {
  return Number.isFinite(cut) && (cut as number) >= 0;
}
