import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../library/sourceFiles.ts";
import { artefact } from "./artefacts.ts";
import { type Opened, openedBrowser, openedPage } from "./openedPage.ts";
import { type Served, served } from "./served.ts";

let files: Served;
let browser: Browser;
let opened: Opened;

beforeAll(async () => {
  if (!existsSync(`${ROOT}dist/browser/kyusho.min.js`)) {
    throw new Error("no dist/browser: run npm run build first");
  }
  files = await served(ROOT);
  browser = await openedBrowser();
  opened = await openedPage(browser, `${files.url}examples/notebooks/slider.html`);
  await opened.page.locator("#picture svg").waitFor();
});

afterAll(async () => {
  await browser?.close();
  await files?.close();
});

const picture = () => opened.page.locator("#picture").innerHTML();
const words = () => opened.page.locator("#picture").innerText();

/** Sets a control as a reader does, and waits for the next picture. */
async function set(name: string, value: string): Promise<void> {
  const before = await picture();
  const control = opened.page.locator(`[name=${name}]`);
  if (name === "cut") await control.fill(value);
  else await control.selectOption(value);
  await expect.poll(picture, { timeout: 10_000 }).not.toBe(before);
}

describe("the page with the slider", { timeout: 60_000 }, () => {
  it("draws a picture as it opens, whose figures are those of the cut asked for", async () => {
    expect(await opened.page.locator("#picture svg").count()).toBe(1);
    // In this chain all dysprosium is separated in China: half of Japan's goes with half of China's exports.
    expect(await words()).toMatch(/Dysprosium separation[\s\S]*50 %/);
    await opened.page.screenshot({ path: artefact("slider-50.png"), fullPage: true });
  });

  it("draws another picture as the slider moves, and the first again as it moves back", async () => {
    const before = await picture();
    await set("cut", "80");
    expect(await words()).toContain("80 %");
    await opened.page.screenshot({ path: artefact("slider-80.png"), fullPage: true });
    await set("cut", "50");
    expect(await picture()).toBe(before);
  });

  it("says that nothing is known to be lost where nothing is cut", async () => {
    await set("cut", "0");
    expect(await words()).toContain("Nothing is known to be lost.");
    await set("cut", "50");
  });

  it("draws every chain offered, in Japanese too", async () => {
    for (const chain of ["batteries", "chips", "minor-metals", "rare-earths"]) {
      await set("chain", chain);
      await opened.page.screenshot({ path: artefact(`slider-${chain}.png`), fullPage: true });
    }
    await set("lang", "ja");
    expect(await words()).toContain("ジスプロシウム");
    await set("lang", "en");
  });

  it("complains of nothing and asks nothing of another host", () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.elsewhere).toEqual([]);
  });
});
