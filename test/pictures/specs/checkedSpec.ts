import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { type LoggerInterface, parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "../../../src/pictures/specs/framedSpec.ts";

const schema = createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json");
const ajv = new Ajv({ strict: false, validateFormats: false });
const isValid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));

/** What the schema of Vega-Lite has against a specification. */
export function schemaErrors(spec: VegaLiteSpec): string[] {
  return isValid(spec) ? [] : (isValid.errors ?? []).map((one) => ajv.errorsText([one]));
}

/** The drawing of a specification and everything that Vega-Lite and Vega warn of on the way. */
export async function rendered(spec: VegaLiteSpec): Promise<{ svg: string; warnings: string[] }> {
  const warnings: string[] = [];
  const log = (...words: readonly unknown[]) => {
    warnings.push(words.map(String).join(" "));
    return logger;
  };
  const quiet = () => logger;
  const logger = {
    level: quiet,
    error: log,
    warn: log,
    info: quiet,
    debug: quiet,
  } as never as LoggerInterface;
  const compiled = compile(spec as never as TopLevelSpec, { logger: logger as never });
  const view = new View(parse(compiled.spec), { renderer: "none", logger });
  return { svg: await view.toSVG(), warnings };
}

/** All rows of data in a specification. */
export function dataOf(part: unknown): Record<string, unknown>[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(dataOf);
  return Object.entries(part).flatMap(([key, inner]) =>
    key === "values" && Array.isArray(inner) ? inner : dataOf(inner),
  );
}

/** All numbers anywhere in plain data. */
export function numbersIn(part: unknown): number[] {
  if (typeof part === "number") return [part];
  if (typeof part !== "object" || part === null) return [];
  return Object.values(part).flatMap(numbersIn);
}
