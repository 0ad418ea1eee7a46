import type { FirmColumns, FirmList } from "./firms.ts";
import { riskAnswer, type SystemicRisk } from "./riskAnswer.ts";
import { riskQuestion, type SystemicRiskOptions } from "./riskQuestion.ts";
import { riskSetup } from "./riskSetup.ts";
import { systemicRiskTask } from "./systemicRiskTask.ts";

export type { SystemicRisk, SystemicRiskOptions };

/**
 * Economic systemic risk index (ESRI): which part of a network of firms is lost when firms fail and nobody finds new partners, downstream through missing inputs and upstream through missing sales.
 *
 * Formula: index = Σ wᵢ max(dᵢ, uᵢ) / Σ wᵢ, of all firms i with size wᵢ. Downstream, in each sweep dⱼ = the largest of the first loss, Σ σᵢ aᵢⱼ dᵢ / Aⱼₖ over the suppliers i of each essential sector k (Aⱼₖ = j's inputs from k), and Σ σᵢ aᵢⱼ dᵢ / Aⱼ over the linear ones (Aⱼ = all inputs); σᵢ = min(1, sales of i / sales left in its market), the part of i that its market cannot replace. Upstream, uᵢ = the larger of the first loss and Σ aᵢⱼ uⱼ / revenue of i. At most 1 each; sweeps end when no loss grows by more than the tolerance.
 *
 * Where sales go round in closed cycles of the network nothing leaks: losses of sales spread until all of the cycle is lost, and the index tells how far they have come when growth is below the tolerance. Give `leak`, or `revenue` above sales, and it converges. Revenue below sales, or costs below inputs, amplify losses and make `leakage` negative; they are taken as given.
 *
 * @param firms - firms with sectors, links in columns or one by one, and how inputs matter
 * @param options - `shocks` or `failing`, `mode`, `tolerance`, `sweeps`, `leak`, `sectorImpacts`, `deadMarketIsOne`
 * @returns for each shock the combined, downstream and upstream index (0–1 of the network by size, high is risk, the firms hit at first included), sweeps, residual and whether the cap on sweeps came first; sector impacts are mean losses (0–1) beyond the first shock, null where a sector's firms have no size
 * @throws RangeError with everything that is wrong in the firms, the shocks or the options
 * @see Diem, C. et al. (2022), Quantifying firm-level economic systemic risk from nation-wide supply networks, doi:10.1038/s41598-022-11522-z, not verified against the primary text; checked against fastcascade 0.9.3.1, the code of its authors
 * @example
 * const firms = [{ id: "mine", sector: "ore" }, { id: "smelter", sector: "metal" }, { id: "plant", sector: "cars" }];
 * const links = [{ from: "mine", to: "smelter", amount: 1 }, { from: "smelter", to: "plant", amount: 3 }];
 * systemicRisk({ firms, links, essentiality: "essential" }).shocks.map(({ downstream }) => downstream) // => [1, 0.75, 0]
 */
export function systemicRisk(
  firms: FirmColumns | FirmList,
  options: SystemicRiskOptions = {},
): SystemicRisk {
  const question = riskQuestion(firms, options);
  const work = systemicRiskTask.prepare(riskSetup(question, options.sectorImpacts));
  return riskAnswer(question, work(question.shocks));
}
