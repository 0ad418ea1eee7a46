import type { Network } from "../../network/network.ts";
import type { ChainLink } from "./chainLinks.ts";

interface WhoIsMeant {
  /** Codes of the home's places, and the name under which they count as one. */
  readonly home: readonly string[];
  readonly homeId: string;
  /** Codes of the places that the from-stage lists together. */
  readonly rest: readonly string[];
}

/** Keys of the sources for a link: of who makes and sends the product there, and of the recipe that needs it. */
export function linkCitations(
  { model, stages }: Network,
  { from, to, kind }: ChainLink,
  { home, homeId, rest }: WhoIsMeant,
): readonly string[] {
  const ids = from.stages.map((stage) => stages[stage]?.id ?? "");
  const meant = { [homeId]: home, rest }[from.place] ?? [from.place];
  const isFrom = (stage: string, place: string) => ids.includes(stage) && meant.includes(place);
  const user = kind === "input" ? stages[to?.stages[0] ?? -1]?.inputs : undefined;
  const entries = [
    ...model.suppliers.filter(({ stage, place }) => isFrom(stage, place)),
    ...(model.flows ?? []).filter((flow) => isFrom(flow.stage, flow.from)),
    ...(user ?? []).filter(({ of }) => of.some(({ stage }) => ids.includes(stage))),
  ];
  return [...new Set(entries.flatMap(({ citation }) => citation ?? []))];
}
