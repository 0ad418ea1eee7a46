import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as briefs from "../../src/brief.ts";
import * as cascades from "../../src/cascades.ts";
import * as criticality from "../../src/criticality.ts";
import * as kyusho from "../../src/index.ts";
import * as io from "../../src/io.ts";
import * as pictures from "../../src/pictures.ts";
import * as policies from "../../src/policies.ts";
import * as scenarios from "../../src/scenarios.ts";
import * as tracing from "../../src/trace.ts";
import { agrees } from "./agrees.ts";
import { docComment } from "./docComment.ts";
import { runExample } from "./docExample.ts";
import { publicSurface } from "./publicNames.ts";

/** The toy model that docstrings speak of. */
const tinyModel: unknown = JSON.parse(readFileSync("examples/tinyModel.json", "utf8"));

const names = [
  "src/index.ts",
  "src/io.ts",
  "src/trace.ts",
  "src/cascades.ts",
  "src/scenarios.ts",
  "src/criticality.ts",
  "src/policies.ts",
  "src/pictures.ts",
  "src/brief.ts",
].flatMap((entry) => publicSurface(entry).names);
const examples = names.flatMap((name) =>
  (docComment(name)?.examples ?? []).map((example) => ({ name: name.name, example })),
);

describe("the examples in docstrings", () => {
  it.each(examples)("$name does what its example promises", async ({ example }) => {
    let checked = 0;
    await runExample(
      example,
      {
        ...kyusho,
        ...io,
        ...tracing,
        ...cascades,
        ...scenarios,
        ...criticality,
        ...policies,
        ...pictures,
        ...briefs,
        tinyModel,
      },
      (found, promised, code) => {
        checked++;
        if (found instanceof Error) expect(String(found)).toContain(promised);
        else if (!agrees(found, promised))
          expect({ code, value: found }).toEqual({ code, value: promised });
      },
    );
    expect(checked).toBeGreaterThan(0);
  });
});
