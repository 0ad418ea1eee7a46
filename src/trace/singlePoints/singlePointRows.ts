import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { singlePointsOf } from "../../numeric/graph/singlePointsOf.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { firstMet } from "../reading/firstMet.ts";
import { avoided, passed, type Readings } from "../reading/reading.ts";
import { rooted } from "../reading/rooted.ts";
import { subjectNodes } from "../reading/subjectNodes.ts";
import { stageLabel, stageList } from "../reading/upstreamLabels.ts";
import { leftWithoutUnnamed, type Missing, missingFrom } from "./missingFrom.ts";
import {
  POINT_KEY_LABELS,
  POINT_KEYS,
  type SinglePointCandidate,
} from "./singlePointCandidates.ts";

export type SinglePointRow = Readonly<Record<string, Cell>> & {
  readonly keyId: SinglePointCandidate["key"];
  readonly certaintyId: "certain" | "possible";
  readonly exposure: Interval;
  readonly id: string;
};

/** What a product's home supply hangs on. */
export interface SinglePointAnswer {
  readonly product: number;
  /** The certain ones first, then those of whom most is known; null where nothing reaches the home in any case. */
  readonly rows: readonly SinglePointRow[] | null;
  /** Whether no other place can be one, whatever the unknown is. */
  readonly isWhole: boolean;
}

export function singlePointRows(
  network: Network,
  products: readonly number[],
  {
    read,
    candidates,
  }: { readonly read: Readings; readonly candidates: readonly SinglePointCandidate[] },
): SinglePointAnswer[] {
  const missing = candidates.map((candidate) => missingFrom(read, candidate));
  const sets = missing.map(({ nodes }) => nodes);
  const { bounds, middle } = read;
  const anybody = leftWithoutUnnamed(network, bounds);
  return products.map((product) => {
    const target = bounds.homeNode[product] as number;
    const certain = singlePointsOf(bounds.graph, target, sets);
    if (certain === null) return { product, rows: null, isWhole: true };
    const isCertain = new Set(certain);
    const open = missing.filter(({ surely }, c) => !isCertain.has(c) && surely[target] === 0);
    const at = middle.homeNode[product] as number;
    const possible = open.filter(
      ({ known, knownBefore }) => known[at] === 0 && knownBefore[at] !== 0,
    );
    const row = (certaintyId: SinglePointRow["certaintyId"]) => (one: Missing) =>
      rowOf(network, product, { read, ...one, certaintyId });
    const rows = [
      ...certain.map((c) => row("certain")(missing[c] as Missing)),
      ...possible.map(row("possible")),
    ];
    const isWhole =
      anybody[target] !== 0 &&
      open.every((one) => one.candidate.key !== "place" || possible.includes(one));
    return { product, rows: rows.sort(inOrderOfTables), isWhole };
  });
}

function inOrderOfTables(a: SinglePointRow, b: SinglePointRow): number {
  return (
    a.certaintyId.localeCompare(b.certaintyId, "en") ||
    b.exposure.lo - a.exposure.lo ||
    POINT_KEYS.indexOf(a.keyId) - POINT_KEYS.indexOf(b.keyId) ||
    a.id.localeCompare(b.id, "en")
  );
}

function rowOf(
  network: Network,
  product: number,
  {
    read,
    candidate,
    nodes,
    certaintyId,
  }: Pick<Missing, "candidate" | "nodes"> & {
    readonly read: Readings;
    readonly certaintyId: SinglePointRow["certaintyId"];
  },
): SinglePointRow {
  const { key, id, who, where, subject } = candidate;
  const { bounds } = read;
  const { met } = subjectNodes(bounds, subject);
  const first = firstMet(bounds, [bounds.homeNode[product] as number], met);
  const makers = nodes.filter((node) => bounds.isSupplier[node] === 1);
  const share = avoided(rooted(read), subject, { unclear: "avoided" })[product] as Interval;
  const stages = stageList(
    network,
    first.map((node) => bounds.stage[node] as number),
  );
  const enough = stagesEnough(bounds, product, [...new Set([...first, ...makers])]);
  return {
    productId: network.stages[product]?.id ?? null,
    keyId: key,
    certaintyId,
    id,
    product: stageLabel(network, product),
    key: POINT_KEY_LABELS[key],
    who,
    certainty: CERTAINTY[certaintyId],
    exposure: passed(share),
    where: where && WHERE[where],
    stages,
    alone: certaintyId === "certain" ? (stageList(network, enough) ?? TOGETHER) : null,
  };
}

/** Stages at which the nodes of that stage alone are a single point for certain. */
function stagesEnough(graph: TraceGraph, product: number, nodes: readonly number[]): number[] {
  const stages = [...new Set(nodes.map((node) => graph.stage[node] as number))];
  const sets = stages.map((stage) => nodes.filter((node) => graph.stage[node] === stage));
  const enough = singlePointsOf(graph.graph, graph.homeNode[product] as number, sets) ?? [];
  return enough.map((set) => stages[set] as number);
}

const CERTAINTY = {
  certain: { en: "certain", ja: "確実" },
  possible: { en: "possible", ja: "可能性あり" },
} as const;

const TOGETHER = { en: "none: only together", ja: "単独ではなし(複数の工程の合計による)" };

const WHERE = {
  home: { en: "at home", ja: "国内" },
  abroad: { en: "abroad", ja: "国外" },
  both: { en: "at home and abroad", ja: "国内・国外" },
  notKnown: { en: "not known", ja: "不明" },
} as const;
