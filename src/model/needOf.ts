import type { Interval } from "../numeric/interval.ts";
import { intervalOf } from "./quantity.ts";
import type { InputGroup, Stage } from "./stage.ts";
import { ratioFactor } from "./units/units.ts";

type Alternative = InputGroup["of"][number];

interface Stages {
  readonly output: Stage;
  readonly stages: ReadonlyMap<string, Stage>;
}

/** Units of the input's product per unit of the output, in the stages' own units; null when the amount is unknown. */
export function needOf(
  group: InputGroup,
  alternative: Alternative,
  { output, stages }: Stages,
): Interval | null {
  if (group.amount === undefined || !stages.has(alternative.stage)) return null;
  const factor = factorOf(group, alternative, { output, stages });
  if (factor === null) return null;
  const { value, lo, hi } = intervalOf(group.amount);
  const scale = factor / (alternative.effectiveness ?? 1);
  return { value: value === null ? null : value * scale, lo: lo * scale, hi: hi * scale };
}

/** An input of another sort than the first alternative serves, by its effectiveness, in that one's unit. */
function factorOf(
  { unit, of }: InputGroup,
  alternative: Alternative,
  { output, stages }: Stages,
): number | null {
  if (unit === undefined) return 1;
  const factorFor = (id: string | undefined): number | null => {
    const input = stages.get(id ?? "");
    const conversion = input && ratioFactor(unit, input.unit, output.unit);
    return conversion && "factor" in conversion ? conversion.factor : null;
  };
  const own = factorFor(alternative.stage);
  return own === null && alternative.effectiveness !== undefined ? factorFor(of[0]?.stage) : own;
}
