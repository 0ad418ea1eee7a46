import { type Gap, isGap } from "../../assess/composition.ts";
import { type HomeMask, homePools } from "../../assess/home.ts";
import { homeBalance } from "../../assess/homeBalance.ts";
import { homeImports, importedInShares } from "../../assess/imports.ts";
import { PLACE_KEY } from "../../assess/keys.ts";
import { note } from "../../assess/notes.ts";
import { euImportReliance } from "../../indices/criticality/euImportReliance.ts";
import type { MethodInputs, PartnerImport } from "../../indices/criticality/methodInputs.ts";
import type { Balance } from "../../indices/dependency/balance.ts";
import { amountAt } from "../../numeric/amounts.ts";
import type { Interval } from "../../numeric/interval.ts";
import type { Asked } from "../measures/asked.ts";
import { because } from "../measures/reasons.ts";
import type { JuryInputs } from "./juryInputs.ts";
import { atEnds, isMapped, type Mapped } from "./mappedInput.ts";
import { why } from "./mappingReasons.ts";

type List<K extends keyof MethodInputs> = NonNullable<MethodInputs[K]>;

/** Production, imports and exports of the home, in the stage's unit. */
export function mappedBalance({ network, home }: Asked, stage: number): Mapped<List<"balance">> {
  const balance = homeBalance(network, stage, home);
  if (isGap(balance)) return balance;
  const { production, basis } = balance;
  if (basis.side === "use") return { reason: because.useOnly };
  return atEnds([production, basis.imports, basis.exports], ([made = 0, bought = 0, sold = 0]) => ({
    production: made,
    imports: bought,
    exports: sold,
  }));
}

/** Net imports in what the home uses, as the EU's method counts them. */
export function mappedImportReliance(balance: Mapped<List<"balance">>): Mapped<number> {
  if (!isMapped(balance)) return balance;
  const { low, middle, high } = balance;
  const at = (made: Balance, traded: Balance, sold: Balance) =>
    euImportReliance({
      production: made.production,
      imports: traded.imports,
      exports: sold.exports,
    });
  // More imports raise it; more production and more exports lower it.
  const [least, most] = [at(high, low, high), at(low, high, low)];
  if (least === null || most === null) return { reason: why.noUse };
  return { low: least, middle: middle && at(middle, middle, middle), high: most };
}

/** Imports by partner, in the stage's unit; those of the home's places from each other are inside. */
export function mappedImports(
  { network, home }: Asked,
  stage: number,
  inputs: JuryInputs | undefined,
): Mapped<List<"imports">> {
  const outside = homeImports(network, { stage, home }, PLACE_KEY);
  if (isGap(outside)) return outside;
  if (outside.notes.includes("worldMix")) return { reason: note.importsUnreported(home.places) };
  if (importedInShares(network, { stage, home })) return { reason: note.amountsNeeded };
  if (outside.other.hi + outside.unknown.hi > 0) return { reason: why.partnerUnknown };
  const inside = flowsOf({ network, home }, stage, "among");
  if ("reason" in inside) return inside;
  const partners = [
    ...[...outside.parts].map(([partner, amount]) => ({ partner, amount, inside: false })),
    ...inside.map(({ from, amount }) => ({ partner: from, amount, inside: true })),
  ];
  return atEnds(
    partners.map(({ amount }) => amount),
    (at) =>
      partners.map(({ partner, inside }, i): PartnerImport => {
        const politicalStability = inputs?.places?.[partner]?.politicalStability ?? null;
        return { partner, amount: at[i] as number, inside, politicalStability };
      }),
  );
}

/** World exports by place, where the model says that it lists every flow. */
export function mappedExports(asked: Asked, stage: number): Mapped<List<"worldExports">> {
  if (asked.network.stages[stage]?.unreported !== "none") return { reason: why.exportsUnknown };
  const flows = flowsOf(asked, stage, "all");
  if ("reason" in flows) return flows;
  return atEnds(
    flows.map(({ amount }) => amount),
    (at) => flows.map(({ from }, i) => ({ place: from, amount: at[i] as number })),
  );
}

/** Flows between two places in amounts: all, or those among the home's own. */
function flowsOf(
  { network, home }: { readonly network: Asked["network"]; readonly home: HomeMask },
  stage: number,
  which: "all" | "among",
): { readonly from: string; readonly amount: Interval }[] | Gap {
  const { flows, pools, places } = network;
  const all = Array.from({ length: pools.count }, (_, pool) => pool);
  const into =
    which === "among"
      ? homePools(network, stage, home)
      : all.filter((pool) => pools.stage[pool] === stage);
  const found: { from: string; amount: Interval }[] = [];
  for (const pool of into) {
    const [start, end] = [flows.byTo.start[pool] as number, flows.byTo.start[pool + 1] as number];
    for (let r = start; r < end; r++) {
      const flow = flows.byTo.row[r] as number;
      const place = pools.place[flows.from[flow] as number] as number;
      if (which === "among" && home.inside[place] !== 1) continue;
      const from = places[place] as string;
      const amount = flows.inShares[flow] === 1 ? null : amountAt(flows.amount, flow);
      if (amount === null) return { reason: note.flowUnknown(from) };
      if (from === "other" || from === "unknown") return { reason: why.partnerUnknown };
      found.push({ from, amount });
    }
  }
  return found;
}
