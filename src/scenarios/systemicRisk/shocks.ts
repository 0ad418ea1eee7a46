import type { NodeShock } from "../../numeric/cascade/cascade.ts";
import { checkList, checkObject } from "./firmChecks.ts";
import type { FirmNetwork } from "./firmNetwork.ts";
import { Issues } from "./issues.ts";

/** What one firm loses at first. */
export interface Hit {
  /** Name or number of the firm. */
  readonly firm: string | number;
  /** Part of its output that it cannot make (0–1): its customers lack inputs. */
  readonly down: number;
  /** Part of its purchases that it gives up (0–1): its suppliers lack sales; `down` where left out. */
  readonly up?: number;
}

/** Shocks by numbers of firms; without any named, each firm alone loses everything. */
export function nodeShocks(
  { weights, numberOf }: FirmNetwork,
  { shocks, failing }: Asked,
): NodeShock[] {
  const issues = new Issues();
  if (shocks !== undefined && failing !== undefined)
    issues.add("failing", "must be left out where shocks are given", failing);
  checkList("shocks", shocks ?? [], issues);
  checkList("failing", failing ?? [], issues);
  issues.throwIfAny();
  if (shocks !== undefined) return hitNodes(shocks, numberOf);
  const alone = (node: number) => ({ nodes: [node], down: [1], up: [1] });
  if (failing === undefined) return Array.from(weights, (_, i) => alone(i));
  const nodes = failing.map(numberOf);
  for (const [i, node] of nodes.entries())
    if (node < 0) issues.add(`failing[${i}]`, "must be one of the firms", failing[i]);
  issues.throwIfAny();
  return nodes.map(alone);
}

interface Asked {
  readonly shocks?: readonly (readonly Hit[])[];
  readonly failing?: readonly (string | number)[];
}

function hitNodes(
  shocks: readonly (readonly Hit[])[],
  numberOf: FirmNetwork["numberOf"],
): NodeShock[] {
  const issues = new Issues();
  for (const [s, hits] of shocks.entries())
    if (checkList(`shocks[${s}]`, hits, issues))
      for (const [h, hit] of hits.entries()) checkObject(`shocks[${s}][${h}]`, hit, issues);
  issues.throwIfAny();
  const read = shocks.map((hits, s) => {
    const nodes = hits.map(({ firm }) => numberOf(firm));
    for (const [h, { firm, down, up = down }] of hits.entries()) {
      const path = `shocks[${s}][${h}]`;
      const number = nodes[h] as number;
      if (number < 0) issues.add(`${path}.firm`, "must be one of the firms", firm);
      else if (nodes.indexOf(number) < h)
        issues.add(`${path}.firm`, "must be hit once in a shock", firm);
      if (!isPart(down)) issues.add(`${path}.down`, "must be from 0 to 1", down);
      if (!isPart(up) && up !== down) issues.add(`${path}.up`, "must be from 0 to 1", up);
    }
    return {
      nodes,
      down: hits.map(({ down }) => down),
      up: hits.map(({ down, up = down }) => up),
    };
  });
  issues.throwIfAny();
  return read;
}

const isPart = (part: unknown) => typeof part === "number" && part >= 0 && part <= 1;
