import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { avoidance } from "../../numeric/avoidance/avoidance.ts";
import { exact, type Interval } from "../../numeric/interval.ts";
import { type Candidate, KEY_LABELS, KEYS } from "../reading/candidates.ts";
import { avoided, NOISE, passed, type Readings } from "../reading/reading.ts";
import { subjectNodes } from "../reading/subjectNodes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import { type Chain, chainOf, criticalWay } from "./criticalWay.ts";
import { knownFrequency } from "./knownFrequency.ts";
import { passes } from "./passes.ts";
import { type UpstreamWalk, visitsBehind } from "./upstreamWalk.ts";
import { type VitalPointClass, type VitalPointCuts, vitalPointClass } from "./vitalPointClass.ts";

export type VitalPointRow = Readonly<Record<string, Cell>> & {
  readonly productId: string;
  readonly keyId: Candidate["key"];
  readonly id: string;
  readonly volumeTimesFrequency: number;
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

/** The survey made ready for one candidate after another. */
interface Ready extends Survey {
  readonly chain: Chain;
  /** Share of each stage's home supply that comes from any origin at all. */
  readonly fed: readonly number[];
  /** Visits of the mean walk behind each supply, and the nodes that some of them visits. */
  readonly visits: readonly Float64Array[];
  readonly isBehind: Uint8Array;
}

/** Rows of everybody who certainly is passed, by volume × frequency, largest first inside each product. */
export function vitalPointRows(
  network: Network,
  candidates: readonly Candidate[],
  survey: Survey,
): VitalPointRow[] {
  const ready = made(survey);
  const rows = candidates.flatMap((candidate) => rowsOf(network, candidate, ready));
  const order = (id: string) => network.stageNumber.get(id) as number;
  return rows.sort(
    (a, b) =>
      order(a.productId) - order(b.productId) ||
      b.volumeTimesFrequency - a.volumeTimesFrequency ||
      KEYS.indexOf(a.keyId) - KEYS.indexOf(b.keyId) ||
      a.id.localeCompare(b.id, "en") ||
      order(a.stageId as string) - order(b.stageId as string),
  );
}

function made(survey: Survey): Ready {
  const { read, walk, supplies } = survey;
  const { bounds } = read;
  const nobody = new Uint8Array(bounds.count);
  const whole = avoidance(bounds.graph, nobody, "weakestLink");
  // Once the whole of a graph is known, each question after it solves only what it changes.
  avoidance(read.middle.graph, new Uint8Array(read.middle.count), "weakestLink");
  const visits = supplies.map(({ stage }) => visitsBehind(walk, stage));
  const isBehind = nobody.map((_, v) => (visits.some((seen) => (seen[v] as number) > 0) ? 1 : 0));
  return {
    ...survey,
    chain: chainOf(bounds, walk, whole),
    fed: Array.from(bounds.homeNode, (node) => whole[node] as number),
    visits,
    isBehind,
  };
}

function rowsOf(network: Network, candidate: Candidate, ready: Ready): VitalPointRow[] {
  const { read, walk, supplies, cuts, chain, fed, isBehind } = ready;
  const nodes = subjectNodes(read.bounds, candidate.subject);
  if (!nodes.met.some((is, v) => is === 1 && isBehind[v] === 1)) return [];
  const shares = avoided(read, candidate.subject, { unclear: "avoided" });
  const found = supplies.map(({ stage }) => passed(shares[stage] ?? exact(1), fed[stage]));
  if (found.every(({ lo }) => !(lo > NOISE))) return [];
  const way = criticalWay(chain, nodes.met);
  return supplies.flatMap((supply, i) => {
    const volume = found[i] as Interval;
    if (!(volume.lo > NOISE)) return [];
    const known = way === walk ? ready.visits[i] : undefined;
    const visits = known ?? visitsBehind(way, supply.stage);
    const frequency = passes(way, nodes.met, { visits });
    const certain = knownFrequency(ready, nodes, { frequency, supply: i, volume });
    const place = vitalPointClass(volume, certain, cuts);
    return [rowOf(network, candidate, { ...supply, volume, frequency, place })];
  });
}

interface Placed extends Supply {
  readonly volume: Interval;
  readonly frequency: number;
  readonly place: VitalPointClass;
}

function rowOf(
  network: Network,
  { key, id, who }: Candidate,
  { product, stage, volume, frequency, place }: Placed,
): VitalPointRow {
  return {
    productId: network.stages[product]?.id ?? "",
    stageId: network.stages[stage]?.id ?? "",
    keyId: key,
    id,
    classId: place.id,
    product: stageLabel(network, product),
    stage: stageLabel(network, stage),
    key: KEY_LABELS[key],
    who,
    volume,
    frequency,
    perPassing: frequency / volume.lo,
    volumeTimesFrequency: volume.lo * frequency,
    class: place.label,
  };
}
