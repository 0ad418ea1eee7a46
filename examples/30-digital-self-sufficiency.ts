// How far does Japan supply its own hardware, software and services, by owner and by place? kyusho's own definition.
import seed from "../seeds/digital-japan.json" with { type: "json" };
import { compile, displayAs, parseModel, sentence } from "../src/index.ts";
import { digitalSelfSufficiency } from "../src/policies.ts";

const network = compile(parseModel(seed));
// What is told of Japan; stages of the world stand beside these, and links abroad come from abroad by their nature.
const layers = {
  hardware: ["pcs-japan", "servers-japan"],
  software: ["os-desktop-japan", "os-mobile-japan"],
  services: ["cloud-japan", "search-mobile-japan"],
};
const japan = digitalSelfSufficiency(network, { home: "JPN", layers });

// Notes and sources follow a table; most are left out here, and columns too.
const columns = japan.columns.filter(({ key }) => !/weight|placeFace|reason|notes/.test(key));
const { ours, weights, leftOut } = japan.notes;
console.log(displayAs({ ...japan, columns, notes: {}, citations: {} }, "text"));
for (const note of [ours, weights, leftOut]) console.log(note?.text.en);

console.log(sentence(japan, "en"));
console.log(sentence(japan, "ja"));

// Where hardware counts most, the answer is another: weights are a choice.
const total = (hardware: number) => {
  const weights = { hardware, software: 1, services: 1 };
  const { rows } = digitalSelfSufficiency(network, { home: "JPN", layers, weights });
  return rows.find(({ level, figure }) => level === "total" && figure === "mean")?.ownerTraced;
};
for (const hardware of [0, 1, 8]) {
  const { lo, hi } = total(hardware) ?? { lo: 0, hi: 1 };
  console.log(`hardware ${hardware}:1:1, by owner: ${lo.toFixed(3)} to ${hi.toFixed(3)}`);
}
