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
  readonly found: string | null;
  /** Null where the model gives no such line. */
  readonly computed: string | null;
}

/** Whether every figure of a brief is what its model gives. */
export interface BriefVerdict {
  /** "verified": the same to the byte, but for line ends of Windows and a mark of the byte order; "differs": some line is not; "otherModel": the brief was not made from the model given; "unreadable": no brief of kyusho, or its model is wrong. */
  readonly status: "verified" | "differs" | "otherModel" | "unreadable";
  /** SHA-256 of what the brief was made from, as computed again: who writes another model into a brief gets another hash; null where nothing could be computed. */
  readonly hash: string | null;
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
 * A brief checked: makes it again from the model and the question that it carries, and compares every line to the byte; line ends of Windows count as others do.
 *
 * @param text - a brief as HTML or Markdown, as `brief` wrote it
 * @param options - `model`: text of a model file or the object that it holds, where the brief must have been made from that very model
 * @returns the status, the hash, both versions and all lines that differ with what is found and what is computed; a brief of another version of kyusho is computed with this one, and what changed since then shows as differences. Who writes a new model into a brief gets a brief of that model: compare the hash, or give `model`
 * @throws ModelError when `model` is text that is not JSON
 * @example
 * verifyBrief(brief(tinyModel, { home: "JPN" }).html).status // => "verified"
 */
export function verifyBrief(text: string, { model }: { model?: unknown } = {}): BriefVerdict {
  const about = { computedWith: VERSION, differences: [], reason: null, hash: null };
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const held = sourceIn(plain);
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
    const { home, product, ...rest } = source;
    const asked = product === null ? {} : { product };
    const again = brief(source.model, { ...rest, ...asked, home: home as HomeSpec });
    const differences = differencesOf(plain, again[format]);
    const status = differences.length === 0 ? "verified" : "differs";
    return { ...about, status, madeWith, differences, hash: again.hash };
  } catch (error) {
    if (!(error instanceof ModelError || error instanceof RangeError)) throw error;
    return { ...about, status: "unreadable", madeWith, reason: error.message };
  }
}

/** The lines between the first and the last that differ. */
function differencesOf(found: string, computed: string): BriefDifference[] {
  const [lines, others] = [found.split("\n"), computed.split("\n")];
  const shorter = Math.min(lines.length, others.length);
  let head = 0;
  while (head < shorter && lines[head] === others[head]) head++;
  let tail = 0;
  while (tail < shorter - head && lines.at(-1 - tail) === others.at(-1 - tail)) tail++;
  const count = Math.max(lines.length, others.length) - head - tail;
  return Array.from({ length: count }, (_, i) => {
    const at = head + i;
    const isFound = at < lines.length - tail;
    return {
      line: isFound ? at + 1 : null,
      found: isFound ? (lines[at] ?? "") : null,
      computed: at < others.length - tail ? (others[at] ?? "") : null,
    };
  }).filter((one) => one.found !== one.computed);
}
