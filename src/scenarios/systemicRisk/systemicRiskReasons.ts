import { cascade, type NodeShock, type Spread } from "../../numeric/cascade/cascade.ts";
import { cascadeCauses } from "../../numeric/cascade/cascadeCauses.ts";
import { cascadeFixedPoint } from "../../numeric/cascade/cascadeFixedPoint.ts";
import { type FirmReason, firmReason } from "./firmReason.ts";
import type { FirmColumns, FirmList } from "./firms.ts";
import type { SystemicRisk } from "./riskAnswer.ts";
import { riskFigures } from "./riskFigures.ts";
import { type RiskQuestion, riskQuestion, type SystemicRiskOptions } from "./riskQuestion.ts";
import { riskSetup } from "./riskSetup.ts";
import { type ShockRisk, shockRisk } from "./shockRisk.ts";
import type { Hit } from "./shocks.ts";

/** The answer of `systemicRiskReasons`. */
export interface SystemicRiskReasons
  extends Omit<SystemicRisk, "kind" | "firms" | "links" | "shocks"> {
  readonly kind: "systemicRiskReasons";
  /** What the shock comes to, as in `systemicRisk`. */
  readonly shock: ShockRisk;
  /** Every firm that loses anything, largest loss first, equals in the order of the firms. */
  readonly reasons: readonly FirmReason[];
}

/**
 * What sets the loss of each firm that a shock reaches: the shock itself, a group of inputs that comes short, or sales that customers no longer buy.
 *
 * Formula: as `systemicRisk`; firm j loses max(dⱼ, uⱼ). dⱼ = min(1, max(its first loss, Dⱼₖ of each essential sector k, Dⱼ of all linear inputs)), and the inputs that bind are those where D is largest; uⱼ = min(1, max(its first loss, Σ over customers)). Losses within 10⁻¹² of each other are equal, and all that are equal are named.
 *
 * @param firms - firms with sectors, links in columns or one by one, and how inputs matter
 * @param hits - one shock: the firms hit, with the parts that they lose at first (0–1)
 * @param options - `mode`, `tolerance`, `sweeps`, `leak`, `sectorImpacts`, `deadMarketIsOne`, as of `systemicRisk`
 * @returns `shock`, the indices (0–1 of the network by size, high is risk), and `reasons`, one row for each firm that loses anything: `loss`, `downstream`, `upstream` (0–1 of the firm's activity, high is risk); `causes`, what sets `loss`; `inputs`, the groups that come shortest, with the supplier through whom most is missed, [] where none does; `sales`, what customers buy less, with the one who leaves most unsold, null where none does. Parts of suppliers and customers are by the losses at the end, so that after sweeps with a coarse tolerance they can exceed those that had been counted
 * @throws RangeError with everything that is wrong in the firms, the hits or the options
 * @see systemicRisk; kyusho's own definition of what binds, by the model of Diem, C. et al. (2022), Quantifying firm-level economic systemic risk from nation-wide supply networks, doi:10.1038/s41598-022-11522-z, not verified against the primary text
 * @example
 * const network = { ids: ["mine", "smelter", "plant"], sector: ["ore", "metal", "cars"], links: { from: [0, 1], to: [1, 2], amount: [1, 3] }, essentiality: "essential" as const };
 * const { reasons } = systemicRiskReasons(network, [{ firm: "mine", down: 1, up: 0 }]);
 * reasons.map(({ firm, causes, inputs }) => [firm, causes[0], inputs[0]?.sector ?? null]) // => [["mine", "shock", null], ["smelter", "inputs", "ore"], ["plant", "inputs", "metal"]]
 */
export function systemicRiskReasons(
  firms: FirmColumns | FirmList,
  hits: readonly Hit[],
  options: Omit<SystemicRiskOptions, "shocks" | "failing"> = {},
): SystemicRiskReasons {
  const question = riskQuestion(firms, { ...options, shocks: [hits] });
  const { settings, leakage, firms: read } = question;
  const shock = question.shocks[0] as NodeShock;
  const spread = spreadOf(question, shock);
  const setup = riskSetup(question, options.sectorImpacts);
  const figures = riskFigures(setup.firms, setup.bySector)(spread, shock);
  return {
    kind: "systemicRiskReasons",
    ...settings,
    leakage,
    shock: shockRisk(read, shock, figures),
    reasons: reasonsOf(question, shock, spread),
  };
}

function spreadOf({ network, settings }: RiskQuestion, shock: NodeShock): Spread {
  const run = settings.mode === "sweeps" ? cascade(network) : cascadeFixedPoint(network);
  return run(shock, settings);
}

function reasonsOf(question: RiskQuestion, shock: NodeShock, spread: Spread): FirmReason[] {
  const { network, settings, firms } = question;
  const causesOf = cascadeCauses(network, spread, settings.deadMarketIsOne);
  const first = new Map(
    Array.from(shock.nodes, (node, s) => [
      node,
      { down: shock.down[s] as number, up: shock.up[s] as number },
    ]),
  );
  const read = firmReason(firms, network.groupSector);
  return Array.from(spread.touched)
    .sort((a, b) => a - b)
    .map((node) => {
      const losses = { down: spread.down[node] as number, up: spread.up[node] as number };
      return read(node, causesOf(node), { ...losses, first: first.get(node) ?? NOT_HIT });
    })
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss);
}

const NOT_HIT = { down: 0, up: 0 };
