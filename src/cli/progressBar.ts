const WIDTH = 30;

/** A bar on the screen's error channel, so that what is printed stays clean; nothing where that is no terminal. */
export function progressBar(name: string): (part: number) => void {
  let shown = -1;
  return (part) => {
    if (!process.stderr.isTTY) return;
    const percent = Math.floor(100 * part);
    if (percent === shown) return;
    shown = percent;
    const filled = Math.round(WIDTH * part);
    const bar = `${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}`;
    process.stderr.write(`\r${name} [${bar}] ${percent} %${part >= 1 ? "\n" : ""}`);
  };
}
