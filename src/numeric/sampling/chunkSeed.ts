/** Draws of one chunk: each chunk has a stream of its own, so that chunks can be drawn anywhere in any order. */
export const CHUNK = 256;

/** Odd number nearest to 2³² divided by the golden ratio. */
const STEP = 0x9e3779b9;

/**
 * Seed of the stream of a chunk, different for every chunk of a seed (the mixing of words is that of MurmurHash3, which
 * maps words one to one).
 */
export function chunkSeed(seed: number, chunk: number): number {
  let word = (seed + Math.imul(chunk + 1, STEP)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
