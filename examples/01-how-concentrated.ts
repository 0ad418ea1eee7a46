// How concentrated is a market, and what if a part of it is not known?
import { effectiveSuppliers, hhi, hhiBounds, hhiWithoutLargest, toShares } from "../src/index.ts";

// Gallium made in 2024, t (USGS Mineral Commodity Summaries 2026): China, Russia, Japan.
const gallium = toShares([839, 6, 3]);
console.log(`gallium: HHI ${hhi(gallium).toFixed(3)} on the scale 0–1`);
console.log(`as many as ${effectiveSuppliers(gallium)?.toFixed(2)} equal suppliers`);
console.log(`without the largest: HHI ${hhiWithoutLargest(gallium)?.toFixed(3)}`);

// High-purity manganese sulphate, 2023: 84 % in China (a weak figure), the rest could be anybody's.
const manganese = hhiBounds({ listed: [0.84], other: 0, unknown: 0.16 });
const { value, lo, hi } = manganese;
console.log(`manganese sulphate: HHI ${value ?? "unknown"}, between ${lo.toFixed(4)} and ${hi}`);

// Were the same 16 % known to be others', far less would be open.
const others = hhiBounds({ listed: [0.84], other: 0.16, unknown: 0 });
console.log(
  `if the rest were not China's: between ${others.lo.toFixed(4)} and ${others.hi.toFixed(4)}`,
);
