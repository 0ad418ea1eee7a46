/** The words around a brief's findings, pictures and tables. */
export const BRIEF_WORDS = {
  title: { en: "Vital points: {model}, seen from {home}", ja: "急所:{model}({home}から見て)" },
  product: { en: "Product: {product}.", ja: "対象の製品:{product}。" },
  others: {
    en: "Other products of the model, each with a brief of its own (--product): {others}.",
    ja: "モデルのほかの製品(--product で個別に作成):{others}。",
  },
  findings: { en: "In words", ja: "要点" },
  tables: {
    en: "The figures behind the pictures, with assumptions and sources",
    ja: "図の数値と、その仮定・出典",
  },
  identity: { en: "How to check this brief", ja: "この文書の検証方法" },
  check: {
    en: "Save this file and run: kyusho verify FILE. Every figure is computed again from the model carried inside it, and one digit that differs is reported.",
    ja: "このファイルを保存し、kyusho verify FILE を実行する。内蔵のモデルから全数値を計算し直し、一桁でも違えば報告する。",
  },
  made: {
    en: "Made with kyusho {version}; methods: {methods}",
    ja: "kyusho {version} で作成。方法:{methods}",
  },
  hash: {
    en: "SHA-256 of model, question, methods and version: {hash}",
    ja: "モデル・問い・方法・版の SHA-256:{hash}",
  },
} as const;
