import { describe, expect, it } from "vitest";
import { compile } from "../../../src/network/compile.ts";
import { heldDays } from "../../../src/scenarios/rationing/heldDays.ts";
import type { Chain } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";

/** Days of supply in store of China's pool. */
function daysOf(text: Chain) {
  const network = compile(closed({ ...text, stocks: [{ place: "CHN", days: 30 }] }));
  const place = network.placeNumber.get("CHN") as number;
  return heldDays(network, network.poolNumber[place] as number);
}

describe("heldDays(network, pool)", () => {
  it("is shorter than the days of own use by what is sent on", () => {
    const flows = [{ from: "CHN", to: "JPN", amount: 50 }];
    const days = daysOf({ suppliers: [{ place: "CHN", production: 100 }], flows });
    expect(days).toEqual({ value: 15, lo: 15, hi: 15 });
  });

  it("is the days of own use where nothing is sent on, though nobody knows how much is made", () => {
    expect(daysOf({ suppliers: [{ place: "CHN" }] })).toEqual({ value: 30, lo: 30, hi: 30 });
  });

  it("may be nothing where it is not known what part of it is sent on", () => {
    const flows = [{ from: "CHN", to: "JPN", amount: 50 }];
    expect(daysOf({ suppliers: [{ place: "CHN" }], flows })).toEqual({
      value: null,
      lo: 0,
      hi: 30,
    });
  });
});
