import type { Interval } from "../numeric/interval.ts";
import { intervalOf } from "./quantity.ts";
import type { InputGroup, Stage } from "./stage.ts";
import { ratioFactor } from "./units.ts";

/** Units of the input's product per unit of the output, in the stages' own units; null when the amount is unknown. */
export function needOf(
  group: InputGroup,
  alternative: InputGroup["of"][number],
  stages: { readonly input: Stage | undefined; readonly output: Stage },
): Interval | null {
  if (group.amount === undefined || stages.input === undefined) return null;
  const conversion =
    group.unit === undefined
      ? { factor: 1 }
      : ratioFactor(group.unit, stages.input.unit, stages.output.unit);
  if (!("factor" in conversion)) return null;
  const { value, lo, hi } = intervalOf(group.amount);
  const scale = conversion.factor / (alternative.effectiveness ?? 1);
  return { value: value === null ? null : value * scale, lo: lo * scale, hi: hi * scale };
}
