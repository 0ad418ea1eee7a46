import { type Lang, WORDS } from "../display/labels.ts";
import { parseModel } from "../model/parseModel.ts";
import { resolveHome } from "../model/places/homes.ts";
import type { HomeSpec } from "../model/places/homeText.ts";
import { parseGroups } from "../model/places/parseGroups.ts";
import { readJson } from "../model/readJson.ts";
import { compile } from "../network/compile.ts";
import { wordsIn } from "../pictures/wordsIn.ts";
import { briefHtml } from "./briefHtml.ts";
import { briefMarkdown } from "./briefMarkdown.ts";
import { type BriefParts, briefParts } from "./briefParts.ts";
import { type BriefSource, hashOf } from "./briefSource.ts";
import { BRIEF_WORDS } from "./briefWords.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { VERSION } from "./version.ts";

/** Whose dependence the brief is about, and in which language. */
export interface BriefOptions {
  /** A place, several, or an expression of groups such as "EU@2024-01-01". */
  readonly home: HomeSpec;
  /** The content of a groups file, needed where `home` names a group. */
  readonly groups?: unknown;
  /** Id of the stage whose product the brief is about; where left out the one with most links behind it, and the brief names the others. */
  readonly product?: string;
  /** "en" where left out. */
  readonly lang?: Lang;
}

/** A report on one page, in two formats, and the hash of all that it was made from. */
export interface Brief {
  readonly kind: "brief";
  readonly html: string;
  readonly markdown: string;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/**
 * A self-contained report on one page: the findings in words, five pictures (chain, self-sufficiency by definition, vital points, concentration along the chain, exposures), the tables behind them with every assumption and source, and the model itself, so that `verifyBrief` can compute every figure again.
 *
 * @param model - text of a model file (JSON), or the object that it holds
 * @param options - `home`; `product` (id of a stage; the one with most links behind it where left out); `groups` (content of a groups file) where the home names one; `lang` "en" (default) or "ja"
 * @returns `html` (one file without script, font or picture from elsewhere, to be read on a screen or printed), `markdown` (pictures inside it), and `hash`; the same input gives the same bytes
 * @throws ModelError when the model or the groups are wrong; RangeError when the home is no known place or group, the product no stage, or lang is neither "en" nor "ja"
 * @example
 * brief(tinyModel, { home: "JPN" }).hash.length // => 64
 */
export function brief(model: unknown, { home, product, groups, lang = "en" }: BriefOptions): Brief {
  if (!Object.hasOwn(WORDS, lang)) {
    throw new RangeError(`lang: must be en or ja (got ${JSON.stringify(lang)})`);
  }
  const data = typeof model === "string" ? readJson(model) : model;
  return written({
    ...{ kyusho: VERSION, lang, home, model: data },
    ...{ product: product ?? null, groups: groups ?? null },
  });
}

/** The brief that a source gives, whatever the order of its keys. */
function written(given: BriefSource): Brief {
  const source = JSON.parse(canonicalJson(given)) as BriefSource;
  const { lang } = source;
  const home = source.home as HomeSpec;
  const model = parseModel(source.model);
  const known = source.groups === null ? {} : { groups: parseGroups(source.groups) };
  const places = resolveHome(home, known.groups);
  const product = source.product === null ? {} : { product: source.product };
  const parts = briefParts(compile(model), { home, ...product, ...known }, lang);
  const methods = [...new Set(parts.tables.flatMap(({ methods }) => methods))];
  const hash = hashOf(source, methods);
  const say = wordsIn(lang, BRIEF_WORDS);
  const page = {
    ...{ lang, parts, source, say },
    title: say("title", { model: model.title[lang] ?? model.title.en, home: places.label[lang] }),
    about: aboutOf(parts, lang),
    identity: [
      say("check"),
      say("made", { version: VERSION, methods: methods.join(", ") }),
      say("hash", { hash }),
    ],
  };
  return { kind: "brief", html: briefHtml(page), markdown: briefMarkdown(page), hash };
}

/** Which product the brief is about, and which others there are. */
function aboutOf({ product, others }: BriefParts, lang: Lang): string[] {
  const say = wordsIn(lang, BRIEF_WORDS);
  const names = others.map((label) => label[lang]).join(lang === "ja" ? "、" : "; ");
  return [
    ...(product === null ? [] : [say("product", { product: product[lang] })]),
    ...(others.length === 0 ? [] : [say("others", { others: names })]),
  ];
}
