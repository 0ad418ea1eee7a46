import { ModelError } from "../model/modelError.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import { readJson } from "../model/readJson.ts";
import { brief } from "./brief.ts";
import { sourceIn } from "./briefSource.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { VERSION } from "./version.ts";

/** A line of a brief that is not what the model gives. */
export interface BriefDifference {
  /** Number of the line in the brief, from 1; null where the brief has no such line. */
  readonly line: number | null;
  readonly found: string;
  readonly computed: string;
}

/** Whether every figure of a brief is what its model gives. */
export interface BriefVerdict {
  /** "verified": the same to the byte; "differs": some line is not; "otherModel": the brief was not made from the model given; "unreadable": no brief of kyusho, or its model is wrong. */
  readonly status: "verified" | "differs" | "otherModel" | "unreadable";
  /** Version of kyusho that made the brief; null where it does not say. */
  readonly madeWith: string | null;
  /** Version of kyusho that computed it again. */
  readonly computedWith: string;
  /** Every line that differs, in order. */
  readonly differences: readonly BriefDifference[];
  /** Why it is unreadable; null otherwise. */
  readonly reason: string | null;
}

/**
 * A brief checked: makes it again from the model and the question that it carries, and compares every byte.
 *
 * @param text - a brief as HTML or Markdown, as `brief` wrote it
 * @param options - `model`: text of a model file or the object that it holds, where the brief must have been made from that very model
 * @returns the status, both versions and all lines that differ with what is found and what is computed; a brief of another version of kyusho is computed with this one, and what changed since then shows as differences. Who writes a new model into a brief gets a brief of that model: compare the hash, or give `model`
 * @throws ModelError when `model` is text that is not JSON
 * @example
 * verifyBrief(brief(tinyModel, { home: "JPN" }).html).status // => "verified"
 */
export function verifyBrief(text: string, { model }: { model?: unknown } = {}): BriefVerdict {
  const about = { computedWith: VERSION, differences: [], reason: null };
  const held = sourceIn(text);
  if (held === null) {
    const reason = "no brief of kyusho: the model that a brief carries was not found";
    return { ...about, status: "unreadable", madeWith: null, reason };
  }
  const { source, format } = held;
  const madeWith = source.kyusho;
  const given = typeof model === "string" ? readJson(model) : model;
  if (given !== undefined && canonicalJson(given) !== canonicalJson(source.model)) {
    return { ...about, status: "otherModel", madeWith };
  }
  try {
    const { home, groups, lang } = source;
    const again = brief(source.model, { home: home as HomeSpec, groups, lang });
    const differences = differencesOf(text, again[format]);
    return {
      ...about,
      status: differences.length === 0 ? "verified" : "differs",
      madeWith,
      differences,
    };
  } catch (error) {
    if (!(error instanceof ModelError || error instanceof RangeError)) throw error;
    return { ...about, status: "unreadable", madeWith, reason: error.message };
  }
}

function differencesOf(found: string, computed: string): BriefDifference[] {
  if (found === computed) return [];
  const [lines, others] = [found.split("\n"), computed.split("\n")];
  return Array.from({ length: Math.max(lines.length, others.length) }, (_, i) => ({
    line: i < lines.length ? i + 1 : null,
    found: lines[i] ?? "",
    computed: others[i] ?? "",
  })).filter((one) => one.found !== one.computed);
}
