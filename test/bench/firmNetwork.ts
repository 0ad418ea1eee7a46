/** Firms and links as the bench's networks have them. */
export interface BenchFirms {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amount: Float64Array;
  readonly sector: Int32Array;
  readonly sectors: number;
  /** Class of an input, supplier's sector × customer's sector. */
  readonly classes: (0 | 1 | 2)[][];
}

const SECTORS = 89;
const LINKS_EACH = 10;
/** Degrees fall off with an exponent of 1 + 1 / 0.75 ≈ 2.3. */
const FALL = 0.75;
/** Part of the classes 2 and 1 or 2 in all pairs of sectors. */
const ESSENTIAL = 0.14;
const SOME = 0.24;

/** Small, well-spread pseudo-random numbers in [0, 1): the same on every machine. */
function sequence(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
}

/** Index drawn in proportion to steps of a rising list. */
function drawn(rising: Float64Array, random: () => number): number {
  const x = random() * (rising[rising.length - 1] as number);
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rising = (weights: Iterable<number>) => {
  let sum = 0;
  return Float64Array.from(weights, (w) => {
    sum += w;
    return sum;
  });
};

function shuffled(count: number, random: () => number): Int32Array {
  const list = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
  return list;
}

/** A scale-free network: ends of links drawn by a fitness of each firm, log-normal amounts, sectors of very unequal size. */
export function firmNetwork(count: number): BenchFirms {
  const random = sequence(7);
  const fitness = () => rising(Array.from(shuffled(count, random), (rank) => (rank + 1) ** -FALL));
  const [sellers, buyers] = [fitness(), fitness()];
  const links = count * LINKS_EACH;
  const seen = new Set<number>();
  const [from, to, amount] = [
    new Int32Array(links),
    new Int32Array(links),
    new Float64Array(links),
  ];
  while (seen.size < links) {
    const [i, j] = [drawn(sellers, random), drawn(buyers, random)];
    const e = seen.size;
    if (i === j || seen.has(i * count + j)) continue;
    seen.add(i * count + j);
    from[e] = i;
    to[e] = j;
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    amount[e] = Math.exp(1.5 * normal);
  }
  const sizes = rising(Array.from({ length: SECTORS }, (_, k) => 1 / (k + 3)));
  const sector = Int32Array.from({ length: count }, () => drawn(sizes, random));
  const classes = Array.from({ length: SECTORS }, () =>
    Array.from({ length: SECTORS }, () => {
      const x = random();
      return x < ESSENTIAL ? 2 : x < SOME ? 1 : 0;
    }),
  );
  return { count, from, to, amount, sector, sectors: SECTORS, classes };
}
