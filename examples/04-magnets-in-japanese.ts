// 磁石:レアアースはどこで採掘・分離され、磁石はどこで作られるか。
import rareEarths from "../seeds/rare-earths.json" with { type: "json" };
import { assess, compile, displayAs, overview, parseModel } from "../src/index.ts";

const main = overview(assess(compile(parseModel(rareEarths)), { home: "JPN" }));

const columns = ["stage", "worldHhi", "worldLargest", "worldLargestShare"];
const stages = ["magnet-ree-mining", "magnet-ree-separation", "dy-separation", "ndfeb-magnets"];
const picked = {
  ...main,
  columns: main.columns.filter(({ key }) => columns.includes(key)),
  rows: main.rows.filter(({ stageId }) => stages.includes(String(stageId))),
};
console.log(displayAs(picked, "text", { lang: "ja" }).split("\n\n注\n")[0]);
console.log(`\n${main.notes["stage:ndfeb-magnets"]?.text.ja}`);
