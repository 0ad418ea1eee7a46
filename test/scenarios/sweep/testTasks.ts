import type { Task } from "../../../src/scenarios/sweep/task.ts";

interface Piece {
  readonly number: number;
  /** Milliseconds that it takes. */
  readonly takes?: number;
  readonly fails?: string;
}

/** Adds a number to that of each piece, in the time that the piece asks for. */
export const addition = {
  name: "addition",
  prepare: ({ plus }: { readonly plus: number }) => {
    if (Number.isNaN(plus)) throw new RangeError("plus: must be a number (got NaN)");
    return async ({ number, takes = 0, fails }: Piece): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, takes));
      if (fails === "end") process.exit(3);
      if (fails !== undefined) throw new RangeError(fails);
      return number + plus;
    };
  },
} satisfies Task<{ readonly plus: number }, Piece, number>;

/** Tells whether an array lies in memory that all threads see, and what is in it. */
export const look = {
  name: "look",
  prepare: ({ array }: { readonly array: Float64Array }) => {
    return (index: number) => [array.buffer instanceof SharedArrayBuffer, array[index]] as const;
  },
} satisfies Task<{ readonly array: Float64Array }, number, readonly [boolean, number | undefined]>;

/** An answer that cannot be sent. */
export const unsendable = {
  name: "unsendable",
  prepare: () => () => () => 1,
} satisfies Task<null, number, () => number>;
