/** Groups of names that reach each other (Tarjan's strongly connected components of more than one name, and self-loops). */
export function importCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (name: string): number => {
    const index = order.size;
    let lowest = index;
    order.set(name, index);
    low.set(name, index);
    stack.push(name);
    for (const next of graph.get(name) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, low.get(next) ?? index);
    }
    low.set(name, lowest);
    if (lowest !== index) return lowest;
    const component = stack.splice(stack.indexOf(name));
    const loops = graph.get(name)?.includes(name) ?? false;
    if (component.length > 1 || loops) cycles.push(component.sort());
    return lowest;
  };
  for (const name of graph.keys()) if (!order.has(name)) visit(name);
  return cycles;
}
