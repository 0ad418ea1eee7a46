import type { Lang } from "../display/labels.ts";
import type { BriefParts } from "./briefParts.ts";
import type { BriefSource } from "./briefSource.ts";
import type { BRIEF_WORDS } from "./briefWords.ts";

/** A brief in one language, not yet written in a format. */
export interface BriefPage {
  readonly lang: Lang;
  readonly title: string;
  /** Which product it is about, and which others there are. */
  readonly about: readonly string[];
  readonly parts: BriefParts;
  /** How to check it, with what it was made, and its hash. */
  readonly identity: readonly string[];
  readonly source: BriefSource;
  readonly say: (word: keyof typeof BRIEF_WORDS) => string;
}
