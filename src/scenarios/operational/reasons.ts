import type { Label } from "../../indices/shareIndex.ts";
import { isPlace, placeName } from "../../model/places/places.ts";
import type { Network } from "../../network/network.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { Cell, OperationalChain } from "./operationalChain.ts";
import type { Bind } from "./plan.ts";

/** A limit that keeps a product from being served more. */
export interface Reason {
  readonly kind: "supplier" | "added" | "flow" | "worldDelivery" | "stock";
  /** Row of the supplier or of the flow; −1 for the others. */
  readonly row: number;
  readonly stage: number;
  /** Number of the place, for what moves of the place that it leaves, and of the one that it goes to. */
  readonly place: number;
  readonly to: number | null;
  /** Change of the share served per unit of the limit, and if all of it were there once more. */
  readonly price: number;
  readonly worth: number;
  readonly text: Label;
}

export function reasons(
  network: Network,
  chain: OperationalChain,
  binds: readonly Bind[],
): Reason[] {
  return binds.map(({ kind, number, price, worth }) => {
    const { what, row, from, to } = limitOf(chain, kind, number);
    const { stage, place } = chain.cells[from] as Cell;
    const target = to === null ? null : (chain.cells[to]?.place as number);
    const text = told(network, { kind: what, stage, place, to: target });
    return { kind: what, row, stage, place, to: target, price, worth, text };
  });
}

interface Limit {
  readonly what: Reason["kind"];
  readonly row: number;
  readonly from: number;
  readonly to: number | null;
}

function limitOf(chain: OperationalChain, kind: Bind["kind"], number: number): Limit {
  if (kind === "process") {
    const { supplier, cell } = chain.processes[number] as OperationalChain["processes"][number];
    return { what: supplier < 0 ? "added" : "supplier", row: supplier, from: cell, to: null };
  }
  if (kind === "store") {
    const { cell } = chain.stores[number] as OperationalChain["stores"][number];
    return { what: "stock", row: -1, from: cell, to: null };
  }
  const { flow, from, to } = chain.legs[number] as OperationalChain["legs"][number];
  return { what: flow < 0 ? "worldDelivery" : "flow", row: flow, from, to };
}

const WHAT: Readonly<Record<Reason["kind"], Label>> = {
  supplier: { en: "capacity of", ja: "の生産能力" },
  added: { en: "added capacity of", ja: "の追加能力" },
  stock: { en: "stock of", ja: "の在庫" },
  flow: { en: "flow of", ja: "の輸送" },
  worldDelivery: { en: "deliveries of", ja: "の供給" },
};

function told(
  network: Network,
  { kind, stage, place, to }: Pick<Reason, "kind" | "stage" | "place" | "to">,
): Label {
  const label = stageLabel(network, stage);
  const name = (at: number, lang: "en" | "ja") => {
    const code = network.places[at] ?? "unknown";
    return isPlace(code) ? placeName(code, lang) : code;
  };
  const what = WHAT[kind];
  if (to === null)
    return {
      en: `${what.en} ${label.en} in ${name(place, "en")}`,
      ja: `${name(place, "ja")}の${label.ja}${what.ja}`,
    };
  return {
    en: `${what.en} ${label.en} from ${name(place, "en")} to ${name(to, "en")}`,
    ja: `${name(place, "ja")}から${name(to, "ja")}への${label.ja}${what.ja}`,
  };
}
