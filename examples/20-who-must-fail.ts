// How few must fail until Japan gets less than half of its separated rare earths, and which two failures take most of its gases?
import chips from "../seeds/chips.json" with { type: "json" };
import earths from "../seeds/rare-earths.json" with { type: "json" };
import { compile, displayAs, parseModel } from "../src/index.ts";
import { contingencies, reverseStressTest } from "../src/scenarios.ts";

const asked = { home: "JPN", floor: 0.5 } as const;
const bare = (result: ReturnType<typeof reverseStressTest>) => ({
  ...result,
  notes: {},
  citations: {},
});
const separated = ["nd-separation", "dy-separation", "tb-separation"];
const first = reverseStressTest(compile(parseModel(earths)), { ...asked, stage: separated });
console.log(displayAs(bare(first), "text"));
const pairs = contingencies(compile(parseModel(chips)), {
  home: "JPN",
  stage: ["neon", "helium", "germanium"],
  losses: 2,
  top: 3,
});
console.log(`\n${displayAs(bare(pairs), "text", { lang: "ja" })}`);
