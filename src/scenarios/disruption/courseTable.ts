import type { Label } from "../../indices/shareIndex.ts";
import type { Cell, Column, Result } from "../../model/result.ts";
import { stageLabel } from "../../trace/reading/upstreamLabels.ts";
import type { Asked } from "./asked.ts";
import type { Computed } from "./computed.ts";
import { lossOf } from "./rationedChains.ts";

/** Changes below this are rounding. */
const NOTHING = 1e-12;

/** Supply day by day: a row for each market on each day on which what it lacks is no longer what it was. */
export function courseRows({ network, courses, step }: Computed, asked: readonly Asked[]) {
  const rows: Record<string, Cell>[] = [];
  for (const { stage, place, placeId, nodes } of asked) {
    const node = nodes[0] as number;
    let last: readonly number[] = [0, 0, 0];
    for (const [at, spared] of courses.spared.lost.entries()) {
      const now = [spared, courses.hit.lost[at], courses.middle.lost[at]].map((lost) =>
        Math.max(0, lost?.[node] as number),
      );
      if (now.every((loss, i) => Math.abs(loss - (last[i] as number)) <= NOTHING)) continue;
      last = now;
      const [lo, hi, middle] = now as [number, number, number];
      rows.push({
        ...{ day: at * step, stageId: network.stages[stage]?.id ?? "", placeId },
        ...{ stage: stageLabel(network, stage), place },
        lost: lossOf({ spared: lo, hit: hi, middle }),
        inStore: heldOf(courses.hit.held[at], node),
      });
    }
  }
  return rows;
}

function heldOf(held: Float64Array | undefined, node: number): number {
  return held?.[node] ?? 0;
}

const COLUMNS: readonly Column[] = [
  {
    key: "day",
    label: { en: "from day", ja: "何日目から" },
    type: "quantity",
    unit: "days",
    risk: null,
  },
  { key: "stage", label: { en: "stage", ja: "工程" }, type: "text", unit: null, risk: null },
  { key: "place", label: { en: "place", ja: "国・地域" }, type: "text", unit: null, risk: null },
  {
    key: "lost",
    label: { en: "supply lost", ja: "供給の損失" },
    type: "quantity",
    unit: "share",
    risk: "high",
  },
  {
    key: "inStore",
    label: { en: "left in store (days of supply, at least)", ja: "在庫残(供給日数、少なくとも)" },
    type: "quantity",
    unit: "days",
    risk: "low",
  },
];

export function courseTable(
  computed: Computed,
  asked: readonly Asked[],
  { title, notes, citations }: Pick<Result, "notes" | "citations"> & { readonly title: Label },
): Result {
  return {
    kind: "disruptionCourse",
    title,
    columns: COLUMNS,
    rows: courseRows(
      computed,
      asked.filter(({ what }) => what === "supply"),
    ),
    notes,
    citations,
    methods: ["rationing"],
  };
}
