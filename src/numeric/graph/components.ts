/** Strongly connected components of a directed graph given as successor lists, each a list of nodes (Tarjan, without recursion). */
export function components(successors: readonly (readonly number[])[]): number[][] {
  const n = successors.length;
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const onStack = new Uint8Array(n);
  const next = new Int32Array(n);
  const stack: number[] = [];
  const found: number[][] = [];
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (order[root] !== -1) continue;
    const path = [root];
    while (path.length > 0) {
      const v = path.at(-1) as number;
      if (order[v] === -1) {
        order[v] = low[v] = clock++;
        stack.push(v);
        onStack[v] = 1;
      }
      const w = successors[v]?.[next[v] as number];
      if (w === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[v] as number);
        if (low[v] === order[v]) found.push(popTo(v, stack, onStack));
      } else {
        next[v] = (next[v] as number) + 1;
        if (order[w] === -1) path.push(w);
        else if (onStack[w]) low[v] = Math.min(low[v] as number, order[w] as number);
      }
    }
  }
  return found;
}

function popTo(v: number, stack: number[], onStack: Uint8Array): number[] {
  const component: number[] = [];
  for (let w = stack.pop() as number; ; w = stack.pop() as number) {
    onStack[w] = 0;
    component.push(w);
    if (w === v) return component;
  }
}
