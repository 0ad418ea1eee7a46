import { shown } from "../display/shown.ts";
import type { Label } from "../indices/shareIndex.ts";
import type { Column, Result } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import { bilingual } from "./bilingual.ts";
import type { Item, Policy } from "./policyShape.ts";
import { covers } from "./stagesOf.ts";

/**
 * Which items of a policy's list a model speaks of, and by which stages. It says nothing of compliance.
 *
 * @param network - a compiled model
 * @param policy - what `parsePolicy` gives
 * @returns one row per item: `coveredId` "covered" with the stages, or "absent"; no rows for a policy without a list
 * @see the citation of each item; that a model's stage belongs to an item is said by the policy file
 * @example
 * policyCoverage(compile(parseModel(tinyModel)), parsePolicy({ kyusho: "policy/1", id: "none", title: { en: "No list" }, inForce: {}, citations: {}, rules: [] })).rows // => []
 */
export function policyCoverage(network: Network, policy: Policy): Result {
  const items = policy.items ?? [];
  const rows = items.map((item) => rowOf(network, item));
  const covered = rows.filter(({ coveredId }) => coveredId === "covered").length;
  const { en, ja } = bilingual(policy.title);
  const { title } = network.model;
  const cited = new Set(items.map(({ citation }) => citation));
  return shown({
    kind: "policyCoverage",
    title: {
      en: `${title.en}: what it covers of ${en}`,
      ja: `${title.ja ?? title.en}:${ja}のうち扱う項目`,
    },
    columns: COLUMNS,
    rows,
    notes: {
      covered: {
        kind: "data",
        text: {
          en: `${covered} of ${items.length} items are covered; a stage that stands for a part of an item counts, and nothing is said of compliance`,
          ja: `${items.length}項目中${covered}項目を扱う。項目の一部にあたる工程も数える。法令の遵守については何も示さない`,
        },
      },
      ...(policy.note === undefined
        ? {}
        : { policy: { kind: "data" as const, text: bilingual(policy.note) } }),
      ...Object.fromEntries(items.flatMap(notesOf)),
    },
    citations: Object.fromEntries(
      Object.entries(policy.citations).filter(([key]) => cited.has(key)),
    ),
    methods: [],
  });
}

function rowOf(network: Network, item: Item) {
  const found = network.stages.filter((_, s) => covers(network, item, s));
  const labels = found.map(({ label }) => bilingual(label));
  const coveredId = found.length > 0 ? "covered" : "absent";
  return {
    itemId: item.id,
    coveredId,
    item: bilingual(item.label),
    since: item.since ?? null,
    covered: WORDS[coveredId],
    stageIds: found.map(({ id }) => id),
    stages: found.length === 0 ? null : joined(labels),
    notes: notesOf(item).map(([key]) => key),
    citations: [item.citation],
  };
}

const WORDS: Readonly<Record<"covered" | "absent", Label>> = {
  covered: { en: "covered", ja: "扱う" },
  absent: { en: "not in the model", ja: "モデルにない" },
};

function joined(labels: readonly Label[]): Label {
  const of = (lang: "en" | "ja") => labels.map((label) => label[lang]);
  return { en: of("en").join("; "), ja: of("ja").join("、") };
}

function notesOf({ id, note, verified }: Item): [string, Result["notes"][string]][] {
  return [
    ...(note === undefined
      ? []
      : [[`item:${id}`, { kind: "data", text: { en: note, ja: note } }] as const]),
    ...(verified ? [] : [["notVerified", NOT_VERIFIED] as const]),
  ].map(([key, note]) => [key, note]);
}

const NOT_VERIFIED = {
  kind: "unknown",
  text: {
    en: "the wording or the extent of the item was not verified against the text of the law",
    ja: "項目の文言または範囲は法令の原文で確認していない",
  },
} as const;

const text = { type: "text", unit: null, risk: null } as const;

const COLUMNS: readonly Column[] = [
  { key: "item", label: { en: "item", ja: "項目" }, ...text },
  { key: "since", label: { en: "since", ja: "指定" }, ...text },
  { key: "covered", label: { en: "in the model", ja: "モデル" }, ...text },
  { key: "stages", label: { en: "by which stages", ja: "該当工程" }, ...text },
  { key: "notes", label: { en: "notes", ja: "注" }, type: "notes", unit: null, risk: null },
  {
    key: "citations",
    label: { en: "sources", ja: "出典" },
    type: "citations",
    unit: null,
    risk: null,
  },
];
