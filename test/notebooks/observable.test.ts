import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installed, run } from "../library/commands.ts";
import { ROOT } from "../library/sourceFiles.ts";
import { artefact } from "./artefacts.ts";
import { NOTEBOOKS } from "./jupyter.ts";
import { type Opened, openedBrowser, openedPage } from "./openedPage.ts";
import { type Served, served } from "./served.ts";

const NAME = "what-is-behind.html";

let folder = "";
let files: Served;
let browser: Browser;
let opened: Opened;

beforeAll(async () => {
  if (!existsSync(`${ROOT}dist/index.js`)) throw new Error("no dist: run npm run build first");
  folder = await mkdtemp(join(tmpdir(), "kyusho-observable-"));
  await mkdir(join(folder, "node_modules"));
  await symlink(ROOT, join(folder, "node_modules/kyusho"), "dir");
  // As npm leaves them where Notebook Kit is installed beside the notebook.
  for (const scope of ["@observablehq", "@fontsource-variable"]) {
    await symlink(`${ROOT}node_modules/${scope}`, join(folder, "node_modules", scope), "dir");
  }
  await copyFile(NOTEBOOKS + NAME, join(folder, NAME));
  await run(installed("notebooks"), ["build", "--root", folder, join(folder, NAME)], folder);
  files = await served(join(folder, ".observable/dist"));
  browser = await openedBrowser();
  opened = await openedPage(browser, files.url + NAME);
  await opened.page.locator("svg.kyusho-picture").waitFor();
});

afterAll(async () => {
  await browser?.close();
  await files?.close();
  await rm(folder, { recursive: true, force: true });
});

/** All that is read on the page, the words of the picture among it. */
const words = () => opened.page.locator("main").innerText();

describe("the notebook for Observable", { timeout: 60_000 }, () => {
  it("shows the picture of the stage chosen, and a sentence", async () => {
    expect(await words()).toMatch(/graphite[\s\S]*China[\s\S]*96 %/);
    expect(await words()).toContain("exposure (look-through)");
    await opened.page.screenshot({ path: artefact("observable.png"), fullPage: true });
  });

  it("shows another picture when another stage or home is chosen", async () => {
    const before = await words();
    const [home, stage] = [
      opened.page.locator("select").first(),
      opened.page.locator("select").last(),
    ];
    await stage.selectOption("nickel-refining");
    await expect.poll(words).toMatch(/Nickel[\s\S]*Indonesia/);
    await home.selectOption("USA");
    await expect.poll(words).toContain("Nobody is known to stand upstream of this stage.");
    await home.selectOption("JPN");
    await stage.selectOption("graphite-refining");
    await expect.poll(words).toBe(before);
  });

  it("complains of nothing and asks nothing of another host", () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.elsewhere).toEqual([]);
  });
});
