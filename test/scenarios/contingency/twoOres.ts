import { compile } from "../../../src/network/compile.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";

/**
 * Metal of Japan: 50 from China and 20 of its own made of Australia's ore, 30 from Korea made of Chile's. Alone, Australia takes
 * away 0.7, China 0.5, Korea and Chile 0.3 each.
 */
export const TWO_ORES: Chain = {
  stages: [{ id: "ore" }, { id: "metal", inputs: [{ of: [{ stage: "ore" }] }] }],
  suppliers: [
    { stage: "ore", place: "AUS", operator: "Dig", owner: "GBR", production: 70 },
    { stage: "ore", place: "CHL", operator: "Dig", owner: "GBR", production: 30 },
    { stage: "metal", place: "CHN", operator: "Melt", owner: "CHN", production: 50 },
    { stage: "metal", place: "KOR", operator: "Cast", owner: "CHN", production: 30 },
    { stage: "metal", place: "JPN", operator: "Forge", owner: "JPN", production: 20 },
  ],
  flows: [
    { stage: "ore", from: "AUS", to: "CHN", amount: 50, via: [] },
    { stage: "ore", from: "CHL", to: "KOR", amount: 30, via: ["panama"] },
    { stage: "ore", from: "AUS", to: "JPN", amount: 20, via: ["lombok"] },
    { stage: "metal", from: "CHN", to: "JPN", amount: 50, via: ["taiwan"] },
    { stage: "metal", from: "KOR", to: "JPN", amount: 30, via: [] },
  ],
};

export const twoOres = compile(closed(TWO_ORES));

/** The same with a tenth of Japan's metal from nobody knows where. */
export const partlyKnown = compile(
  closed({
    ...TWO_ORES,
    flows: [
      ...(TWO_ORES.flows ?? []),
      { stage: "metal", from: "unknown", to: "JPN", amount: 100 / 9 },
    ],
  }),
);
