import { mkdirSync } from "node:fs";
import { ROOT } from "../library/sourceFiles.ts";

/** Where the tests leave what people look at; git does not keep it. */
export function artefact(name: string): string {
  const folder = `${ROOT}reports/notebooks/`;
  mkdirSync(folder, { recursive: true });
  return folder + name;
}
