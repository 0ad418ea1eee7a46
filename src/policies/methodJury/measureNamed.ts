import { WHOLES, type WholeId } from "../../assess/measure.ts";
import { CONCENTRATION } from "../../indices/concentration/index.ts";
import { DEPENDENCY } from "../../indices/dependency/index.ts";
import type { Label } from "../../indices/shareIndex.ts";
import { MEASURES } from "../measures/index.ts";
import type { MeasureRow, RuleKey } from "../measures/measure.ts";

/** A measure of the model with its whole and key: "hhi:homeImports:owner". */
export interface NamedMeasure {
  readonly id: string;
  readonly row: MeasureRow;
  readonly of: WholeId | null;
  readonly by: RuleKey | null;
  readonly label: Label;
  readonly risk: "high" | "low";
}

const BY: Readonly<Record<RuleKey, Label>> = {
  place: { en: "by place", ja: "所在地別" },
  owner: { en: "by owner's place", ja: "所有者の国・地域別" },
  operator: { en: "by operator", ja: "操業企業別" },
};

/** Which direction of a measure is riskier. */
const RISKS = new Map<string, "high" | "low">([
  ...[...CONCENTRATION, ...DEPENDENCY].flatMap(({ id, risk }) =>
    risk === null ? [] : [[id, risk] as const],
  ),
  ["homeShare", "low"],
  ["largestShare", "high"],
  ["largestForeignShare", "high"],
  ["tracedSelfSufficiency", "low"],
  ["largestExposure", "high"],
  ["recycledShareOfConsumption", "low"],
  ["foreignPartOfImports", "high"],
  ["exportsOverImports", "low"],
]);

/** Every measure that one number says of a stage and that has a direction of risk, by its whole name. */
export const NAMED_MEASURES: ReadonlyMap<string, NamedMeasure> = new Map(
  MEASURES.flatMap((row) => namesOf(row)).map((named) => [named.id, named]),
);

function namesOf(row: MeasureRow): NamedMeasure[] {
  const risk = RISKS.get(row.id);
  if (risk === undefined) return [];
  if (row.takes.length === 0)
    return [{ id: row.id, row, of: null, by: null, label: row.label, risk }];
  return (Object.keys(WHOLES) as WholeId[]).flatMap((of) =>
    row.keys.map((by) => ({
      id: `${row.id}:${of}:${by}`,
      row,
      of,
      by,
      label: {
        en: `${row.label.en} (${WHOLES[of].en}, ${BY[by].en})`,
        ja: `${row.label.ja}(${WHOLES[of].ja}、${BY[by].ja})`,
      },
      risk,
    })),
  );
}

/** Every name of a measure, with and without ":place". */
export const MEASURE_NAMES: readonly string[] = [...NAMED_MEASURES.keys()].flatMap((name) =>
  name.endsWith(":place") ? [name.slice(0, -":place".length), name] : [name],
);

/** The measure of a name, in which ":place" may be left out; undefined where there is none. */
export function measureNamed(name: string): NamedMeasure | undefined {
  return NAMED_MEASURES.get(name) ?? NAMED_MEASURES.get(`${name}:place`);
}
