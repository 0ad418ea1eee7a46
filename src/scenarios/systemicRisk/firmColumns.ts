import type { Firm, FirmColumns, FirmList } from "./firms.ts";
import type { Issues } from "./issues.ts";

const OPTIONAL = ["market", "revenue", "costs", "weight"] as const;

/** A list of firms as columns; what some firms have and others lack is an issue. */
export function firmColumns(list: FirmList, issues: Issues): FirmColumns {
  const { firms, links, essentiality, market } = list;
  for (const key of OPTIONAL) {
    const lacking = firms.findIndex((firm) => firm[key] === undefined);
    if (lacking >= 0 && firms.some((firm) => firm[key] !== undefined))
      issues.add(`firms[${lacking}].${key}`, "must be given, as it is for other firms", undefined);
  }
  if (market === null && firms.some((firm) => firm.market !== undefined))
    issues.add("market", "must be left out where firms have markets", null);
  const column = <K extends keyof Firm>(key: K) =>
    firms.every((firm) => firm[key] !== undefined) && firms.length > 0
      ? firms.map((firm) => firm[key] as NonNullable<Firm[K]>)
      : undefined;
  const [markets, revenue, costs, weights] = [
    market === null ? null : column("market"),
    column("revenue"),
    column("costs"),
    column("weight"),
  ];
  return {
    ids: firms.map(({ id }) => id),
    sector: firms.map(({ sector }) => sector),
    links: {
      from: links.map(({ from }) => from),
      to: links.map(({ to }) => to),
      amount: links.map(({ amount }) => amount),
    },
    essentiality,
    ...(markets !== undefined && { market: markets }),
    ...(revenue && { revenue }),
    ...(costs && { costs }),
    ...(weights && { weights }),
  };
}
