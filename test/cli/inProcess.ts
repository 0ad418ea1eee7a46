interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

let runs = 0;

/** What the command says of arguments, run within this process; `kyusho.ts` starts one of its own, which takes a second. */
export async function kyusho(...args: string[]): Promise<Run> {
  const { argv, stdout, stderr } = process;
  const before = { write: stdout.write, tell: stderr.write, listeners: stdout.listeners("error") };
  const [out, err]: [string[], string[]] = [[], []];
  const into = (told: string[]) =>
    ((text: string) => told.push(text) > 0) as typeof process.stdout.write;
  process.argv = [...argv.slice(0, 2), ...args];
  process.env.NO_COLOR = "1";
  stdout.write = into(out);
  stderr.write = into(err);
  try {
    // The command runs when its file is loaded: each query is another copy of that file, and of no other.
    await (await import(/* @vite-ignore */ `../../src/cli.ts?run=${runs++}`)).finished;
    return { status: Number(process.exitCode ?? 0), out: out.join(""), err: err.join("") };
  } finally {
    process.argv = argv;
    process.exitCode = undefined;
    stdout.write = before.write;
    stderr.write = before.tell;
    for (const one of stdout.listeners("error"))
      if (!before.listeners.includes(one)) stdout.off("error", one as () => void);
  }
}
