import type { InputClass } from "../../../src/scenarios/systemicRisk/firms.ts";

interface Columns {
  readonly count: number;
  readonly links: {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly amount: readonly number[];
  };
  readonly sector: readonly string[];
  readonly essentiality: {
    readonly sectors: readonly string[];
    readonly classes: readonly (readonly InputClass[])[];
  };
  readonly market?: null;
}

interface Losses {
  readonly down: number[];
  readonly up: number[];
}

/** The definition of a cascade written out link by link: losses, and what had come short by sector, "" for linear inputs. */
export function slowCascade(
  firms: Columns,
  first: Losses,
  { tolerance, sweeps }: { readonly tolerance: number; readonly sweeps: number },
) {
  let losses: Losses = first;
  let short: Map<string, number>[] = [];
  for (let sweep = 0; sweep < sweeps; sweep++) {
    short = shortOf(firms, losses.down);
    const down = first.down.map((part, j) =>
      Math.min(1, Math.max(part, ...(short[j]?.values() ?? []))),
    );
    const up = first.up.map((part, i) => Math.min(1, Math.max(part, unsold(firms, losses.up, i))));
    const growth = down.map((now, i) =>
      Math.max(now - (losses.down[i] as number), (up[i] as number) - (losses.up[i] as number)),
    );
    losses = { down, up };
    if (Math.max(...growth) <= tolerance) break;
  }
  return { ...losses, short };
}

const total = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);
const bought = ({ links }: Columns, is: (from: number, to: number) => boolean) =>
  total(links.amount.filter((_, e) => is(links.from[e] as number, links.to[e] as number)));

function shortOf(firms: Columns, down: readonly number[]): Map<string, number>[] {
  const { count, links, sector, essentiality } = firms;
  const numbers = Array.from({ length: count }, (_, i) => i);
  const sales = numbers.map((i) => bought(firms, (from) => from === i));
  const missed = numbers.map((i) => {
    if (firms.market === null) return down[i] as number;
    const left = total(
      numbers.map((k) =>
        sector[k] === sector[i] ? (sales[k] as number) * (1 - (down[k] as number)) : 0,
      ),
    );
    return (down[i] as number) * ((sales[i] as number) >= left ? 1 : (sales[i] as number) / left);
  });
  return numbers.map((j) => {
    const short = new Map<string, number>();
    for (const [e, to] of links.to.entries()) {
      const from = links.from[e] as number;
      const row = essentiality.sectors.indexOf(sector[from] as string);
      const kind = essentiality.classes[row]?.[
        essentiality.sectors.indexOf(sector[j] as string)
      ] as InputClass;
      if (to !== j || kind === 0) continue;
      const name = kind === 2 ? (sector[from] as string) : "";
      const whole = bought(
        firms,
        (i, buyer) => buyer === j && (kind === 1 || sector[i] === sector[from]),
      );
      short.set(
        name,
        (short.get(name) ?? 0) + ((links.amount[e] as number) / whole) * (missed[from] as number),
      );
    }
    return short;
  });
}

function unsold(firms: Columns, up: readonly number[], i: number): number {
  const { from, to, amount } = firms.links;
  const sales = bought(firms, (seller) => seller === i);
  return total(
    amount.map((sold, e) => (from[e] === i ? (sold / sales) * (up[to[e] as number] as number) : 0)),
  );
}
