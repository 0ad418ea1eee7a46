import { type Lang, WORDS } from "../../display/labels.ts";
import { printable } from "../../display/printable.ts";
import type { Result } from "../../model/result.ts";
import { cellAt, columnOf, figureOf, textAt, UNKNOWN_SIGN } from "./figureOf.ts";

/** A place of a stage; "unknown" could be anybody. */
export interface ChainNode {
  readonly id: string;
  readonly name: string;
  readonly look: "home" | "unknown" | "named";
}

/** What stands together: the places of a stage. */
export interface ChainCluster {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly ChainNode[];
}

export interface ChainEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly look: "loop" | "unknown" | "named";
}

/** The chain behind one product; without a name where there is only one. */
export interface ChainGroup {
  readonly id: string;
  readonly name: string;
  readonly clusters: readonly ChainCluster[];
}

/** A chain as nodes and edges whose ids are letters and digits, whatever the names are. */
export interface DrawnChain {
  readonly title: string;
  readonly groups: readonly ChainGroup[];
  readonly edges: readonly ChainEdge[];
}

interface Drawing {
  readonly verb: string;
  readonly lang: Lang;
}

type Row = Result["rows"][number];

export function drawnChain(flows: Result, { verb, lang }: Drawing): DrawnChain {
  if (flows.kind !== "chainFlows") {
    throw new RangeError(
      `${verb}: flows must be an answer of chainFlows (got ${JSON.stringify(flows.kind)})`,
    );
  }
  if (!Object.hasOwn(WORDS, lang)) {
    throw new RangeError(`lang: must be en or ja (got ${JSON.stringify(lang)})`);
  }
  const { groups, nodeAt } = register(flows, lang);
  const share = columnOf(flows, "share");
  const edges = flows.rows.map((row): ChainEdge => {
    const [from, to] = [nodeAt(row, "from"), nodeAt(row, "to")];
    const isOpen = from.look === "unknown" || to.look === "unknown";
    return {
      from: from.id,
      to: to.id,
      label: share === null ? UNKNOWN_SIGN : figureOf(row, share, lang).shown,
      look: cellAt(row, "loopId") !== null ? "loop" : isOpen ? "unknown" : "named",
    };
  });
  return { title: printable(flows.title[lang]), groups: groups(), edges };
}

interface Group {
  readonly name: string;
  readonly clusters: Map<string, { readonly name: string; readonly nodes: ChainNode[] }>;
}

/** Products, stages and places with numbers in the order in which they come up. */
function register(flows: Result, lang: Lang) {
  const products = new Map<string, Group>();
  const nodes = new Map<string, ChainNode>();
  const homes = new Set(flows.rows.flatMap((row) => (row.linkId === "use" ? [row.toPlaceId] : [])));
  const clusterAt = (row: Row, end: "from" | "to") => {
    const product = JSON.stringify(row.productId ?? null);
    const group = products.get(product) ?? {
      name: nameAt(row, "product", lang),
      clusters: new Map(),
    };
    products.set(product, group);
    const stage = JSON.stringify(row[`${end}StageId`] ?? null);
    const own = group.clusters.get(stage) ?? { name: nameAt(row, `${end}Stage`, lang), nodes: [] };
    group.clusters.set(stage, own);
    return { key: `${product} ${stage}`, own };
  };
  const nodeAt = (row: Row, end: "from" | "to"): ChainNode => {
    const { key, own } = clusterAt(row, end);
    const placeId = row[`${end}PlaceId`] ?? null;
    const id = `${key} ${JSON.stringify(placeId)}`;
    const known = nodes.get(id);
    if (known !== undefined) return known;
    const node: ChainNode = {
      id: `place${nodes.size}`,
      name: nameAt(row, `${end}Place`, lang),
      look: placeId === "unknown" ? "unknown" : homes.has(placeId) ? "home" : "named",
    };
    nodes.set(id, node);
    own.nodes.push(node);
    return node;
  };
  return { nodeAt, groups: () => numbered([...products.values()]) };
}

function numbered(products: readonly Group[]): ChainGroup[] {
  let stages = 0;
  return products.map(({ name, clusters }, i) => ({
    id: `product${i}`,
    name: products.length > 1 ? name : "",
    clusters: [...clusters.values()].map((one) => ({ ...one, id: `stage${stages++}` })),
  }));
}

function nameAt(row: Row, key: string, lang: Lang): string {
  return textAt(row, key, lang) || UNKNOWN_SIGN;
}
