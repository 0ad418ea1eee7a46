const SHOWN = 50;

/** What is wrong with an input, all of it at once. */
export class Issues {
  readonly #found: string[] = [];

  /** `path: what must hold (got …)`. */
  add(path: string, rule: string, got: unknown): void {
    this.#found.push(`${path}: ${rule} (got ${shown(got)})`);
  }

  throwIfAny(): void {
    const more = this.#found.length - SHOWN;
    if (this.#found.length === 0) return;
    const rest = more > 0 ? [`… and ${more} more`] : [];
    throw new RangeError([...this.#found.slice(0, SHOWN), ...rest].join("\n"));
  }
}

function shown(got: unknown): string {
  return typeof got === "number" || got === undefined ? `${got}` : JSON.stringify(got);
}
