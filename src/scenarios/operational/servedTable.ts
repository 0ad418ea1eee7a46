import type { Label } from "../../indices/shareIndex.ts";
import type { Column, Note, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { listed, stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { ChainLimits } from "./chainLimits.ts";
import { missingNotes } from "./missing.ts";
import { operationalCitations } from "./operationalCitations.ts";
import { operationalNotes } from "./operationalNotes.ts";
import type { ServedProduct, ServedUnder } from "./servedAnswer.ts";

interface Told {
  readonly limits: ChainLimits;
  /** Whether the model names demand of others that draws on the same supply. */
  readonly hasRivals: boolean;
  readonly notes: Readonly<Record<string, Note>>;
}

/** The shares served under each rule, with what binds. */
export function servedTable(
  network: Network,
  {
    home,
    products,
    missing,
    missingOfRivals,
  }: Pick<ServedUnder, "home" | "products" | "missing" | "missingOfRivals">,
  { limits, hasRivals, notes }: Told,
): Result {
  const lacking = missingNotes(network, missing, home.places);
  const ofRivals = Object.fromEntries(
    Object.entries(missingNotes(network, missingOfRivals, home.places)).map(([key, note]) => [
      `rivals:${key}`,
      note,
    ]),
  );
  const unrivalled = missing.length === 0 && !hasRivals ? { rivals: NO_RIVALS } : {};
  const unknown = { ...lacking, ...ofRivals, ...unrivalled, ...notes };
  return {
    kind: "servedUnder",
    home,
    title: answerTitle(network, home, {
      en: "what rerouting can still serve in",
      ja: "組替え後の充足率",
    }),
    columns: COLUMNS,
    rows: products.map((product) => ({
      stageId: network.stages[product.stage]?.id ?? "",
      product: stageLabel(network, product.stage),
      ...product.served,
      binds: bindsOf(product),
      notes: Object.keys(unknown),
    })),
    notes: { rules: RULES, ...operationalNotes(network, limits), ...unknown },
    citations: operationalCitations(network),
    methods: ["servedUnder"],
  };
}

/** The dearest limits under the rule in the middle, else with the home first; null where nothing binds. */
function bindsOf({ reasons, served }: ServedProduct): Label | null {
  const list = served.fair === null ? reasons.first : reasons.fair;
  return listed(list.map(({ text }) => text));
}

const share = { type: "quantity", unit: "share", risk: "low" } as const;
const text = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "product", label: { en: "product", ja: "製品" }, ...text },
  { key: "last", label: { en: "served, home last", ja: "充足率(自国側が最後)" }, ...share },
  { key: "fair", label: { en: "served, all evenly", ja: "充足率(均等配分)" }, ...share },
  { key: "first", label: { en: "served, home first", ja: "充足率(自国側が最初)" }, ...share },
  { key: "binds", label: { en: "what binds", ja: "制約となる箇所" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
];

const RULES: Note = {
  kind: "assumed",
  text: {
    en: "who is served before whom is not known: the answer lies between the home last and the home first; evenly raises the least share of all products and places first, then the next",
    ja: "誰から供給するかは分からないので、自国側が最後の場合と最初の場合の間とみる。均等配分は充足率の最も低い製品・国から順に引き上げる",
  },
};

const NO_RIVALS: Note = {
  kind: "unknown",
  text: {
    en: "the model names no final demand of others that draws on the same supply, so that only the home first can be told",
    ja: "同じ供給を使う他国の最終需要の記載がないので、自国側が最初の場合しか分からない",
  },
};
