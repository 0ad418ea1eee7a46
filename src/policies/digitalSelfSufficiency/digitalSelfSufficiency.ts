import { shown } from "../../display/shown.ts";
import type { Groups } from "../../model/places/groupsShape.ts";
import { type ResolvedHome, resolveHome } from "../../model/places/homes.ts";
import type { HomeSpec } from "../../model/places/homeText.ts";
import type { Column, Result } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { answerTitle } from "../../trace/question/answerTitle.ts";
import { usedCitations } from "../../trace/reading/traceNotes.ts";
import { DIGITAL_COLUMNS } from "./digitalColumns.ts";
import { digitalNotes } from "./digitalNotes.ts";
import { type DigitalRow, digitalRows } from "./digitalRows.ts";
import { type LayerWeights, layerWeights } from "./layerWeights.ts";
import { stageSelfSufficiency } from "./stageSelfSufficiency.ts";
import { type NamedLayers, stagesByLayer } from "./stagesByLayer.ts";

/** Whose digital self-sufficiency is asked about, and what it is made up of. */
export interface DigitalOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** Dated groups, needed where `home` names one: the content of `kyusho/seeds/groups.json`. */
  readonly groups?: Groups;
  /** Ids of the stages of hardware, software and services; then these are all that count. Left out: by the kind of each stage. */
  readonly layers?: NamedLayers;
  /** How much each layer counts in the total, as parts of their sum; equal where left out, 0 leaves a layer out. */
  readonly weights?: LayerWeights;
}

/** The answer of `digitalSelfSufficiency`: stages and what they come to, by layer, then all layers. */
export interface DigitalTable extends Result {
  readonly kind: "digitalSelfSufficiency";
  readonly home: ResolvedHome;
  readonly columns: readonly Column[];
  readonly rows: readonly DigitalRow[];
}

/**
 * Digital self-sufficiency (デジタル自給率), a variant of kyusho's own: how much of the hardware, software and services that a home uses is supplied by makers that it owns, and how much on its own soil. No official definition exists.
 *
 * Formula: per stage s, f(s) = (supply of the home's own) / (all that the home uses of s), by owner and by place, at face value and traced (the part whose whole upstream stays so; weakest link); per layer l with stages S_l, mean_l = Σ f(s) / |S_l| and weakest_l = min f(s); total = Σ w_l · mean_l / Σ w_l, and beside it the weakest link min weakest_l over the layers with w_l > 0.
 *
 * @param network - a compiled model
 * @param options - `home`, and where needed `groups`; `layers` names the stages of hardware, software and services, which else are read from kinds (component, equipment, fabrication, assembly: hardware; licence: software; service: services) while stages of other kinds are left out and listed in a note; `weights` of all three layers, at least 0, dimensionless
 * @returns rows of stages, layers and total with `ownerFace`, `ownerTraced`, `placeFace`, `placeTraced` (0–1, riskier when low) as `{ value, lo, hi }`: what is not known counts as foreign for `lo` and as the home's for `hi`, value null where these are more than 0.1 apart; a layer without stages is null with a reason, and the total's bounds then hold for any value of it
 * @throws RangeError when the home, a layer or a stage is not known, a stage is named twice, or weights are below 0 or all 0
 * @see kyusho's own definition; shares only, no prices, quality or readiness of a substitute
 * @example
 * digitalSelfSufficiency(compile(parseModel(tinyModel)), { home: "JPN", layers: { hardware: ["refining"] } }).rows[0].placeFace.value // => 0.29411764705882354
 */
export function digitalSelfSufficiency(network: Network, options: DigitalOptions): DigitalTable {
  const home = resolveHome(options.home, options.groups);
  const byLayer = stagesByLayer(network, options.layers);
  const weights = layerWeights(options.weights);
  const stages = stageSelfSufficiency(network, home);
  return shown({
    kind: "digitalSelfSufficiency",
    title: answerTitle(network, home, {
      en: "digital self-sufficiency (kyusho's own variant) of",
      ja: "デジタル自給率(kyusho独自の定義)",
    }),
    home,
    columns: DIGITAL_COLUMNS,
    rows: digitalRows(network, { byLayer, weights, stages }),
    notes: digitalNotes(network, {
      byLayer,
      hasLayers: options.layers !== undefined,
      hasWeights: options.weights !== undefined,
    }),
    citations: usedCitations(network),
    methods: ["digitalSelfSufficiency", "faceValue", "traced", "owned"],
  });
}
