/** The same model written with the whole matrix of orders, as a second way to the same numbers. */
export interface MatrixModel {
  /** Flows by rows and kinds of rows. */
  readonly flows: readonly (readonly number[])[];
  readonly kindOf: readonly number[];
  readonly outside: readonly number[];
  readonly target: readonly number[];
  readonly restoration: readonly number[];
  readonly psi: number;
  readonly most: number;
  readonly days: number;
  readonly byCapacity: boolean;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const at = (values: readonly number[], i: number) => values[i] as number;

/** Output of each node, day by day, under proportional rationing. */
export function orderMatrixRun(model: MatrixModel, losses: readonly number[][]): number[][] {
  const { flows, kindOf, outside, target, restoration, psi } = model;
  const nodes = outside.map((_, i) => i);
  const kinds = target.map((_, k) => k);
  const usual = flows.map((row, i) => sum(row.slice()) + at(outside, i));
  const use = kinds.map((k) =>
    nodes.map(
      (j) =>
        sum(nodes.filter((i) => kindOf[i] === k).map((i) => at(flows[i] ?? [], j))) / at(usual, j),
    ),
  );
  const of = (k: number, j: number) => at(use[k] ?? [], j);
  let stock = kinds.map((k) => nodes.map((j) => at(target, k) * of(k, j) * at(usual, j)));
  let orders = flows.map((row) => [...row]);
  let alpha = nodes.map(() => 1);
  let made = [...usual];
  return losses.map((loss, day) => {
    const demand = nodes.map((i) => sum(orders[i] ?? []) + at(outside, i));
    if (day > 0)
      alpha = alpha.map((now, j) => {
        const missed = 1 - at(made, j) / at(demand, j);
        const scarcity = Math.abs(missed) < 1e-13 ? 0 : missed;
        const back = scarcity === 0 ? (1 - now) / model.days : 0;
        return Math.max(1, now + ((model.most - now) * scarcity) / model.days + back);
      });
    const capacity = nodes.map((j) => at(alpha, j) * (1 - at(loss, j)) * at(usual, j));
    const wish = nodes.map((j) => Math.min(at(demand, j), at(capacity, j)));
    made = wish.map((x, j) => {
      const parts = kinds.map((k) => {
        const need = psi * at(target, k) * of(k, j) * x;
        return need > 0 ? at(stock[k] ?? [], j) / need : 1;
      });
      return x * Math.min(1, ...parts);
    });
    const served = made.map((x, i) => x / at(demand, i));
    stock = stock.map((row, k) =>
      row.map((amount, j) => {
        const suppliers = nodes.filter((i) => kindOf[i] === k);
        const came = sum(suppliers.map((i) => at(orders[i] ?? [], j) * at(served, i)));
        return amount + came - of(k, j) * at(made, j);
      }),
    );
    const lean = nodes.map((i) => (model.byCapacity ? at(capacity, i) / at(usual, i) : 1));
    orders = nodes.map((i) =>
      nodes.map((j) => {
        const k = at(kindOf, i);
        const gap = Math.max(0, at(target, k) * of(k, j) * at(wish, j) - at(stock[k] ?? [], j));
        const wanted = gap / at(restoration, k) + of(k, j) * at(made, j);
        const weight = (n: number) => at(flows[n] ?? [], j) * at(lean, n);
        const whole = sum(nodes.filter((n) => kindOf[n] === k).map(weight));
        return whole === 0 ? 0 : (wanted * weight(i)) / whole;
      }),
    );
    return [...made];
  });
}
