import { spawnSync } from "node:child_process";

/** Runs the command from its source. */
export function kyusho(...args: string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}
