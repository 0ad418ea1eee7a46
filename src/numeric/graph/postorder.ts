/** Nodes in the order in which a depth-first walk leaves them: each after all that it leads to, but for loops. */
export function postorder(successors: readonly (readonly number[])[]): Int32Array {
  const n = successors.length;
  const order = new Int32Array(n);
  const seen = new Uint8Array(n);
  const next = new Int32Array(n);
  const path = new Int32Array(n);
  let count = 0;
  for (let root = 0; root < n; root++) {
    if (seen[root] === 1) continue;
    seen[root] = 1;
    path[0] = root;
    for (let depth = 0; depth >= 0; ) {
      const v = path[depth] as number;
      const w = successors[v]?.[next[v] as number];
      next[v] = (next[v] as number) + 1;
      if (w === undefined) {
        order[count++] = v;
        depth--;
      } else if (seen[w] === 0) {
        seen[w] = 1;
        path[++depth] = w;
      }
    }
  }
  return order;
}
