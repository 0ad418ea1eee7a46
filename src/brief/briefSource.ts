import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Lang } from "../display/labels.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { canonicalJson } from "./canonicalJson.ts";

/** All that a brief is made from, as it is carried inside it. */
export interface BriefSource {
  readonly kyusho: string;
  readonly lang: Lang;
  readonly home: unknown;
  readonly product: string | null;
  readonly groups: unknown;
  readonly model: unknown;
}

/** SHA-256 of the model, the question and the versions, as 64 hexadecimal digits. */
export function hashOf(source: BriefSource, methods: readonly string[]): string {
  return bytesToHex(
    sha256(utf8ToBytes(canonicalJson({ ...source, methods: [...methods].sort() }))),
  );
}

const OPEN_SCRIPT = '<script type="application/json" id="kyusho-brief">';
const OPEN_COMMENT = "<!-- kyusho-brief ";

/** The source inside an HTML brief; no sign in it can end the element. */
export function asScript(source: BriefSource): string {
  return `${OPEN_SCRIPT}${canonicalJson(source).replaceAll("<", "\\u003c")}</script>`;
}

/** The source inside a Markdown brief; Base64 holds no sign that could end the comment. */
export function asComment(source: BriefSource): string {
  return `${OPEN_COMMENT}${toBase64(canonicalJson(source))} -->`;
}

/** What a brief says that it was made from; null where the text is no brief. */
export function sourceIn(
  text: string,
): { readonly source: BriefSource; readonly format: "html" | "markdown" } | null {
  const script = between(text, OPEN_SCRIPT, "</script>");
  const comment = script === null ? between(text, OPEN_COMMENT, " -->") : null;
  const held = script ?? comment;
  if (held === null) return null;
  const source = sourceOf(comment === null ? held : fromBase64(held));
  return source === null ? null : { source, format: script === null ? "markdown" : "html" };
}

function between(text: string, open: string, close: string): string | null {
  const start = text.lastIndexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? null : text.slice(start + open.length, end);
}

function sourceOf(json: string | null): BriefSource | null {
  if (json === null) return null;
  try {
    const data = JSON.parse(json) as Partial<BriefSource> | null;
    const { kyusho, lang, home, product = null, groups = null, model } = data ?? {};
    if (typeof kyusho !== "string" || (lang !== "en" && lang !== "ja")) return null;
    if (product !== null && typeof product !== "string") return null;
    return { kyusho, lang, home, product, groups, model };
  } catch {
    return null;
  }
}
