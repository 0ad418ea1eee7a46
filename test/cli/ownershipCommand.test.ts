import { describe, expect, it } from "vitest";
import { kyusho } from "./inProcess.ts";

describe("kyusho ownership", () => {
  const asked = ["ownership", "chips", "--home", "JPN"];

  it("prints stages and plants, of the stages asked about", async () => {
    const { status, out, err } = await kyusho(...asked, "--stage", "dram", "--stage", "nand");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("production by place beside production by owner, for Japan");
    expect(out).toMatch(/Western\s+Digital|Western Digital/);
    expect(out).toContain("joint");
  });

  it("prints one table in another language and format", async () => {
    const { status, out } = await kyusho(
      ...asked,
      "--table",
      "plants",
      "--lang",
      "ja",
      "--format",
      "csv",
    );
    expect(status).toBe(0);
    expect(out).toContain("自国側に所在・外国所有");
    expect(out).toMatch(/Western Digital.*0\.107/);
    expect(out).not.toContain("HHI");
  });

  it("refuses a stage that is not there, with a hint", async () => {
    const { status, err } = await kyusho(...asked, "--stage", "nandd");
    expect(status).toBe(1);
    expect(err).toContain("did you mean 'nand'?");
  });
});
