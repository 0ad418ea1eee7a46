import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../library/sourceFiles.ts";
import { artefact } from "./artefacts.ts";
import { executedNotebook, NOTEBOOKS, type Notebook, storedNotebook } from "./jupyter.ts";
import { openedBrowser, openedPage } from "./openedPage.ts";
import { type Served, served } from "./served.ts";

const RESULT = ["text/html", "text/markdown", "text/plain"];
const PICTURE = ["image/svg+xml", "text/html", "text/plain"];
const DRAWN = ["image/svg+xml", ...RESULT];
const SENTENCE = ["text/markdown"];

/** What each cell of code shows, by MIME type. */
const SHOWN = {
  "japans-batteries.ipynb": [SENTENCE, PICTURE, PICTURE, PICTURE, RESULT, DRAWN],
  "rare-earths-stop.ipynb": [DRAWN, PICTURE, DRAWN, SENTENCE, DRAWN],
};

const codeCells = ({ cells }: Notebook) => cells.filter(({ cell_type }) => cell_type === "code");
const textOf = (value: string | readonly string[] | undefined) => [value ?? []].flat().join("");

describe("the notebooks for Jupyter", { timeout: 120_000 }, () => {
  let files: Served;
  beforeAll(async () => {
    if (!existsSync(`${ROOT}dist/index.js`)) throw new Error("no dist: run npm run build first");
    files = await served(`${ROOT}reports/notebooks/`);
  });
  afterAll(() => files?.close());

  it("are those listed here", () => {
    const names = readdirSync(NOTEBOOKS).filter((name) => name.endsWith(".ipynb"));
    expect(names.sort()).toEqual(Object.keys(SHOWN).sort());
  });

  describe.each(Object.entries(SHOWN))("%s", (name, shown) => {
    let stored: Notebook;
    let fresh: Notebook;
    beforeAll(async () => {
      stored = await storedNotebook(name);
      fresh = await executedNotebook(name);
    });

    it("runs in Deno's kernel, and each cell shows what it should by its last value", () => {
      const found = codeCells(fresh).map(({ outputs = [] }) =>
        outputs.map(({ output_type, data }) => [output_type, Object.keys(data ?? {}).sort()]),
      );
      expect(found).toEqual(shown.map((types) => [["execute_result", types]]));
    });

    it("holds the outputs of this very version (npm run notebooks writes them)", () => {
      const changed = fresh.cells.filter(
        (cell, i) => JSON.stringify(cell) !== JSON.stringify(stored.cells[i]),
      );
      expect(changed.map(({ id }) => id)).toEqual([]);
    });

    it("names no path of a machine", () => {
      const text = JSON.stringify(stored);
      for (const path of [ROOT, homedir(), tmpdir(), "file://"]) expect(text).not.toContain(path);
    });

    it("is shown by a browser without a complaint", async () => {
      const outputs = codeCells(fresh).flatMap((cell) => cell.outputs ?? []);
      const parts = outputs.map(({ data = {} }) =>
        textOf(data["text/html"] ?? data["text/markdown"]),
      );
      const page = name.replace("ipynb", "html");
      const head = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">';
      await writeFile(artefact(page), head + parts.join("\n<hr>\n"));
      const browser = await openedBrowser();
      try {
        const opened = await openedPage(browser, files.url + page);
        const pictures = shown.filter((types) => types.includes("image/svg+xml")).length;
        expect(await opened.page.locator("svg.kyusho-picture").count()).toBe(pictures);
        await opened.page.screenshot({
          path: artefact(name.replace("ipynb", "png")),
          fullPage: true,
        });
        expect(opened.complaints).toEqual([]);
        expect(opened.elsewhere).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  });
});
