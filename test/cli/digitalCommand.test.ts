import { describe, expect, it } from "vitest";
import { kyusho } from "./inProcess.ts";

describe("kyusho digital", () => {
  const asked = ["digital", "digital-japan", "--home", "JPN"];

  it("prints layers and total by the stages and weights given", async () => {
    const layers = [
      "--layer",
      "hardware=pcs-japan, servers-japan",
      "--layer",
      "software=os-mobile-japan",
    ];
    const weights = ["--weights", "hardware=1,software=3,services=0"];
    const { status, out } = await kyusho(...asked, ...layers, ...weights, "--format", "csv");
    expect(status).toBe(0);
    expect(out).toContain("Personal computers sold in Japan");
    expect(out).toMatch(/hardware,mean of the stages,0\.25,/);
    expect(out).toContain("no stage of the model is of this layer");
    expect(out).toMatch(/all layers,weakest link of all layers,,share,0,0,0,/);
  });

  it("refuses weights of layers that there are not, in a sentence", async () => {
    const { status, err } = await kyusho(...asked, "--weights", "hardware=1,softwar=1,services=1");
    expect(status).toBe(1);
    expect(err).toContain("did you mean 'software'?");
  });
});
