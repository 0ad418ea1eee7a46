import type { Basis, Highs, Model } from "highs";

/** The package's types by our names, so that it is named in this file alone. */
export type HighsSolver = Highs;
export type HighsModel = Model;
export type HighsBasis = Basis;

type Loader = () => Promise<{ readonly default: () => Promise<HighsSolver> }>;

const MISSING = new Set(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]);

/** A fresh instance of the solver, or an Error that says what to install. */
export async function loadedHighs(load: Loader = () => import("highs")): Promise<HighsSolver> {
  let start: () => Promise<HighsSolver>;
  try {
    start = (await load()).default;
  } catch (error) {
    if (!MISSING.has((error as { code?: string }).code ?? "")) throw failure(error);
    throw new Error(
      "linearSolver: the package highs must be installed beside kyusho (npm install highs), as it is needed only for linear programs",
    );
  }
  try {
    return await start();
  } catch (error) {
    throw failure(error);
  }
}

/** The solver's error in short: an uncaught error of its own prints a source line of 200 kB. */
export function failure(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  return new Error(`linearSolver: HiGHS gave up (${text.slice(0, 200)})`);
}
