import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ROOT } from "./sourceFiles.ts";

const execute = promisify(execFile);

/** What a command printed; throws with both outputs when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string = ROOT,
): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
  try {
    return await execute(command, args, { cwd, env, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")} failed\n${stdout}\n${stderr}`);
  }
}

/** Path of a command installed in the repository. */
export function installed(name: string): string {
  return `${ROOT}node_modules/.bin/${name}`;
}
