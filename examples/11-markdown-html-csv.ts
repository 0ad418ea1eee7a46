// A result as Markdown, CSV or HTML, as a string or in a file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess, compile, displayAs, overview, parseModel } from "../src/index.ts";
import tiny from "./tinyModel.json" with { type: "json" };

const result = overview(assess(compile(parseModel(tiny)), { home: "JPN" }));
const columns = ["stage", "worldHhi", "worldLargest", "selfSufficiency"];
const short = { ...result, columns: result.columns.filter(({ key }) => columns.includes(key)) };

console.log(displayAs(short, "markdown").split("\n").slice(0, 6).join("\n"));
console.log("\nThe same as CSV, numbers unrounded:\n");
console.log(displayAs(short, "csv"));

const folder = mkdtempSync(join(tmpdir(), "kyusho-"));
const file = join(folder, "overview.html");
writeFileSync(file, displayAs(result, "html", { lang: "ja" }));
const page = readFileSync(file, "utf8");
console.log(
  `\nHTML, in Japanese: ${/lang="\w+"/.exec(page)?.[0]}, ${page.split("<table").length - 1} table`,
);
rmSync(folder, { recursive: true });
