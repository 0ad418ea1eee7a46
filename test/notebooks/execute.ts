import { readdirSync, writeFileSync } from "node:fs";
import { executedNotebook, NOTEBOOKS } from "./jupyter.ts";

// Runs every notebook and stores what its cells show; needs what `npm run build` has made.
for (const name of readdirSync(NOTEBOOKS).filter((file) => file.endsWith(".ipynb"))) {
  writeFileSync(NOTEBOOKS + name, `${JSON.stringify(await executedNotebook(name), null, 1)}\n`);
  console.log(`wrote examples/notebooks/${name}`);
}
