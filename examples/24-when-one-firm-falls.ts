// Which firm of a made-up network takes most with it, and by what way does its fall reach the others?
import {
  sweepSystemicRisk,
  systemicRiskReasons,
  systemicRiskReasonsTable,
  systemicRiskTable,
} from "../src/cascades.ts";
import { displayAs } from "../src/index.ts";

const firms = {
  ids: ["mine", "smelter", "foundry", "car maker", "bakery"],
  sector: ["ore", "metal", "parts", "cars", "food"],
  links: {
    from: ["mine", "smelter", "foundry", "smelter", "bakery"],
    to: ["smelter", "foundry", "car maker", "car maker", "car maker"],
    amount: [30, 20, 40, 10, 1],
  },
  revenue: [30, 40, 50, 120, 20],
  essentiality: "essential" as const,
};
const swept = await sweepSystemicRisk(firms, { workers: 0 });
console.log(displayAs(systemicRiskTable(swept), "text"));
const reasons = systemicRiskReasons(firms, [{ firm: "smelter", down: 1, up: 1 }]);
console.log(`\n${displayAs(systemicRiskReasonsTable(reasons), "text", { lang: "ja" })}`);
