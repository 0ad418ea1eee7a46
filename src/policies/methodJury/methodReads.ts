import type { CriticalityMethod } from "../../indices/criticality/criticalityMethod.ts";
import { METHOD_INPUTS } from "../../indices/criticality/methodInputLabels.ts";
import type { MethodInputs } from "../../indices/criticality/methodInputs.ts";
import type { Reads } from "./juror.ts";

/** What a method reads, in parts whose units do not depend on each other. */
export function methodReads({ needs, invariances }: CriticalityMethod): Reads[] {
  let parts: string[][] = needs.map((name) => [name]);
  for (const group of invariances.scale) {
    const names = new Set(group.map((path) => path.split(".")[0] as string));
    const joined = parts.filter((part) => part.some((name) => names.has(name)));
    parts = [...parts.filter((part) => !joined.includes(part)), joined.flat()];
  }
  return parts
    .filter((part) => part.length > 0)
    .map((names) => {
      const labels = names.map((name) => METHOD_INPUTS[name as keyof MethodInputs]);
      const label = {
        en: labels.map(({ en }) => en).join(" and "),
        ja: labels.map(({ ja }) => ja).join("と"),
      };
      return { label, names };
    });
}
