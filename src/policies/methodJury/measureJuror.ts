import { WHOLES } from "../../assess/measure.ts";
import { METHOD_INPUTS } from "../../indices/criticality/methodInputLabels.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Asked } from "../measures/asked.ts";
import type { Evidence } from "../measures/measure.ts";
import type { Juror } from "./juror.ts";
import type { NamedMeasure } from "./measureNamed.ts";

/** A measure of the model as a method that ranks stages. */
export function measureJuror(asked: Asked, measure: NamedMeasure): Juror {
  const evidence = evidenceOf(asked, measure);
  const { id, label, risk, row } = measure;
  return {
    id,
    label,
    unit: row.unit,
    risk,
    about: {
      en: `${label.en}: ${row.numerator.en} over ${row.denominator.en}, as the model gives them`,
      ja: `${label.ja}:${row.numerator.ja}/${row.denominator.ja}(モデルの値による)`,
    },
    reads: [{ label: readsOf(measure), names: [id] }],
    at: evidence,
    exchanged: (_, __, other) => evidence(other).value?.value ?? null,
  };
}

/** What a measure says of each stage, each asked for once. */
export function evidenceOf(asked: Asked, { row, of, by }: NamedMeasure) {
  const read = row.at(asked, { of: of ?? undefined, by: by ?? undefined });
  const found = new Map<number, Evidence>();
  return (stage: number): Evidence => {
    const known = found.get(stage) ?? read(stage);
    found.set(stage, known);
    return known;
  };
}

function readsOf({ of, row }: NamedMeasure): Label {
  if (of !== null) {
    return { en: `suppliers' shares of ${WHOLES[of].en}`, ja: `${WHOLES[of].ja}に占める割合` };
  }
  if (/^(traced|largestExposure)/.test(row.id)) {
    return { en: "who stands upstream", ja: "上流の供給者" };
  }
  return row.id === "homeShare" ? { ...row.label } : METHOD_INPUTS.balance;
}
