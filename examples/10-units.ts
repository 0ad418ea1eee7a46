// Units: what is a tonne a tonne of?
import { convertUnits, elementContent, unitFactor } from "../src/index.ts";

// Lithium is traded as carbonate (LCE) and as hydroxide; kyusho counts the element.
console.log(`1 t LCE holds ${elementContent("LCE", "Li").toFixed(4)} t Li`);
const hydroxide = await convertUnits(32354, "t LiOH.H2O", "t LCE");
console.log(`32,354 t of lithium hydroxide monohydrate are ${hydroxide.toFixed(0)} t LCE`);

// Pounds to tonnes, and a plant's power to what it could make in a year.
console.log(`2,000,000 lb are ${(await convertUnits(2e6, "lb", "t")).toFixed(1)} t`);
console.log(`1 GW at full use is ${await convertUnits(1, "GW", "GWh/year")} GWh a year`);

// What does not convert says why.
console.log(unitFactor("t", "t Li"));
console.log(unitFactor("wafers/month", "pieces/month"));
