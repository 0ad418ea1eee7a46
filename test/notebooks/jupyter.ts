import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installed, run } from "../library/commands.ts";
import { ROOT } from "../library/sourceFiles.ts";
import { DEBIAN_PACKAGES } from "./debianPackages.ts";

/** What a cell shows, in the format of notebook files. */
export interface Output {
  readonly output_type: "execute_result" | "display_data" | "stream" | "error";
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
  readonly text?: string | readonly string[];
}

export interface Cell {
  readonly id: string;
  readonly cell_type: "code" | "markdown";
  readonly source: string | readonly string[];
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A notebook file, version 4.5. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
}

/** Debian's own, which knows its packages. */
const PYTHON = process.env.PYTHON ?? "/usr/bin/python3";

export const NOTEBOOKS = `${ROOT}examples/notebooks/`;

export async function storedNotebook(name: string): Promise<Notebook> {
  return JSON.parse(await readFile(NOTEBOOKS + name, "utf8")) as Notebook;
}

/**
 * The notebook after all its cells have run, in order, in a folder of its own beside which kyusho is installed; throws with
 * the error of the cell that fails. Jupyter keeps its own files in that folder too.
 */
export async function executedNotebook(name: string): Promise<Notebook> {
  const folder = await mkdtemp(join(tmpdir(), "kyusho-notebook-"));
  try {
    await prepared(folder);
    await writeFile(join(folder, name), await readFile(NOTEBOOKS + name));
    return JSON.parse(await executed(folder, name)) as Notebook;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder with a kernel of Deno and with kyusho as `npm install kyusho` leaves it. */
async function prepared(folder: string): Promise<void> {
  const kernel = {
    argv: [installed("deno"), "jupyter", "--kernel", "--conn", "{connection_file}"],
    display_name: "Deno",
    language: "typescript",
  };
  await mkdir(join(folder, "kernels/deno"), { recursive: true });
  await writeFile(join(folder, "kernels/deno/kernel.json"), JSON.stringify(kernel));
  await mkdir(join(folder, "node_modules"));
  await symlink(ROOT, join(folder, "node_modules/kyusho"), "dir");
  const manifest = { name: "notebooks", type: "module", dependencies: { kyusho: "*" } };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
}

/** What the program beside this file prints. */
async function executed(folder: string, name: string): Promise<string> {
  const own = Object.entries({
    JUPYTER_PATH: folder,
    JUPYTER_CONFIG_DIR: join(folder, "config"),
    JUPYTER_DATA_DIR: join(folder, "data"),
    JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    IPYTHONDIR: join(folder, "ipython"),
    DENO_DIR: join(folder, "deno"),
    DENO_NO_UPDATE_CHECK: "1",
    NO_COLOR: "1",
  }).map(([key, value]) => `${key}=${value}`);
  const program = fileURLToPath(new URL("execute.py", import.meta.url));
  try {
    return (await run("env", [...own, PYTHON, program, name], folder)).stdout;
  } catch (error) {
    if (/No module named 'jupyter_client'|python3.*No such file/.test(String(error))) {
      throw new Error(`Jupyter is missing: ${DEBIAN_PACKAGES}`);
    }
    throw error;
  }
}
