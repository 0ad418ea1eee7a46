import type { Label } from "../../indices/shareIndex.ts";
import { didYouMean } from "../../model/didYouMean.ts";
import type { Network } from "../../network/network.ts";

/** Those of the companies that no supplier of any of the networks is run by. */
export function unnamedIn(networks: readonly Network[], names: readonly string[]): string[] {
  return names.filter((name) => networks.every(({ operators }) => !operators.includes(name)));
}

/** Why nothing is said of companies that the model does not name, with the names that may be meant. */
export function notNamed(missing: readonly string[], known: readonly string[]): Label {
  const names = missing.map((name) => `'${name}'`);
  const near = missing.flatMap((name) => nearTo(name, known));
  const hint = near.map((name) => `'${name}'`);
  return {
    en: `the model has no company named ${names.join(", ")}${hint.length > 0 ? ` (did you mean ${hint.join(", ")}?)` : ""}`,
    ja: `モデルに${names.join("、")}という企業がない${hint.length > 0 ? `(${hint.join("、")}のことか)` : ""}`,
  };
}

/** Longer and shorter forms of a name, or else the one that is spelt most alike. */
function nearTo(name: string, known: readonly string[]): string[] {
  const lower = name.toLowerCase();
  const forms = known.filter((one) => {
    const other = one.toLowerCase();
    return other !== "" && (other.includes(lower) || lower.includes(other));
  });
  if (forms.length > 0) return forms.slice(0, 3);
  const [, similar] = didYouMean(name, known, "").match(/'(.*)'/) ?? [];
  return similar === undefined ? [] : [similar];
}
