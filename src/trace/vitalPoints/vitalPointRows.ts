import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { exact } from "../../numeric/interval.ts";
import { type Candidate, KEY_LABELS, KEYS } from "../reading/candidates.ts";
import { avoided, NOISE, passed, type Readings } from "../reading/reading.ts";
import { subjectNodes } from "../reading/subjectNodes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import { passes } from "./passes.ts";
import { type UpstreamWalk, visitsBehind } from "./upstreamWalk.ts";
import { type VitalPointCuts, vitalPointClass } from "./vitalPointClass.ts";

export type VitalPointRow = Readonly<Record<string, Cell>> & {
  readonly productId: string;
  readonly keyId: Candidate["key"];
  readonly id: string;
  readonly product: number;
};

/** A product, and the stage whose home supply shows what stands behind it. */
export interface Supply {
  readonly product: number;
  readonly stage: number;
}

interface Survey {
  readonly read: Readings;
  readonly walk: UpstreamWalk;
  readonly supplies: readonly Supply[];
  readonly cuts: Required<VitalPointCuts>;
}

/** Rows of everybody who certainly is passed, by volume × frequency, largest first inside each product. */
export function vitalPointRows(
  network: Network,
  candidates: readonly Candidate[],
  survey: Survey,
): VitalPointRow[] {
  const visits = survey.supplies.map(({ stage }) => visitsBehind(survey.walk, stage));
  const rows = candidates.flatMap((candidate) => rowsOf(network, candidate, { ...survey, visits }));
  const order = (id: string) => network.stageNumber.get(id) as number;
  return rows.sort(
    (a, b) =>
      order(a.productId) - order(b.productId) ||
      b.product - a.product ||
      KEYS.indexOf(a.keyId) - KEYS.indexOf(b.keyId) ||
      a.id.localeCompare(b.id, "en") ||
      order(a.stageId as string) - order(b.stageId as string),
  );
}

function rowsOf(
  network: Network,
  { key, id, who, subject }: Candidate,
  { read, walk, supplies, cuts, visits }: Survey & { readonly visits: readonly Float64Array[] },
): VitalPointRow[] {
  const { met, unclear } = subjectNodes(walk.trace, subject);
  const shares = avoided(read, subject, { aggregator: "mean", unclear: "avoided" });
  return supplies.flatMap(({ product, stage }, i) => {
    const whole = walk.ending[walk.trace.homeNode[stage] as number] as number;
    const found = passed(shares[stage] ?? exact(1), whole);
    if (!(found.lo > NOISE)) return [];
    const at = visits[i] as Float64Array;
    const frequency = passes(walk, met, { visits: at });
    const isOpen = at.some(
      (seen, v) => seen > NOISE && (unclear[v] === 1 || walk.isClosed[v] === 1),
    );
    const known = { least: frequency, isExact: !isOpen };
    const place = vitalPointClass(found, known, cuts);
    return [
      {
        productId: network.stages[product]?.id ?? "",
        stageId: network.stages[stage]?.id ?? "",
        keyId: key,
        id,
        classId: place.id,
        final: stageLabel(network, product),
        stage: stageLabel(network, stage),
        key: KEY_LABELS[key],
        who,
        volume: found,
        frequency,
        perPassing: frequency / found.lo,
        product: found.lo * frequency,
        class: place.label,
      },
    ];
  });
}
