// Memory chips: how concentrated by plant, by owner and by company?
import chips from "../seeds/chips.json" with { type: "json" };
import { assess, compile, parseModel } from "../src/index.ts";

const { rows } = assess(compile(parseModel(chips)), { home: "JPN" });
const world = rows.filter(({ wholeId }) => wholeId === "worldProduction");

for (const stage of ["dram", "nand"]) {
  for (const key of ["place", "owner", "operator"]) {
    const here = world.filter(({ stageId, keyId }) => stageId === stage && keyId === key);
    const hhi = here.find(({ method }) => method === "hhi");
    const first = here.find(({ method }) => method === "largestSupplier");
    if (!hhi?.value || !first?.value) {
      console.log(`${stage} by ${key}: ${hhi?.reason?.en}`);
      continue;
    }
    const bounds = `${hhi.value.lo.toFixed(3)}–${hhi.value.hi.toFixed(3)}`;
    const share = `${(100 * first.value.lo).toFixed(0)}–${(100 * first.value.hi).toFixed(0)} %`;
    console.log(`${stage} by ${key}: HHI ${bounds}; largest known: ${first.who?.en}, ${share}`);
  }
}
