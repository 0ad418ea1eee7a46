import { type SankeyNode, sankey, sankeyRight } from "d3-sankey";
import type { Chain } from "./readChain.ts";

/** Where a stage stands: its column from the left, and where its block begins. */
export interface StagePlace {
  readonly column: number;
  readonly top: number;
}

export interface StageColumns {
  /** By the number of the stage in the chain; the last is the final use. */
  readonly stages: readonly StagePlace[];
  readonly columns: number;
  readonly height: number;
}

interface Block {
  readonly fixedValue: number;
  /** Set by the layout. */
  layer?: number;
}
interface Link {
  readonly value: number;
}

const GAP = 22;

/**
 * Columns and heights of the stages' blocks, by the layout of flow diagrams: each as near to its users as it can be, links of
 * loops left out. `heights` are those of the blocks in pixels, the final use last.
 */
export function stageColumns(chain: Chain, heights: readonly number[]): StageColumns {
  const links = stageLinks(chain);
  const solve = (height: number) =>
    sankey<Block, Link>()
      .nodeAlign(sankeyRight)
      .nodeWidth(1)
      .nodePadding(GAP)
      .iterations(32)
      .extent([
        [0, 0],
        [1000, height],
      ])({
      nodes: heights.map((fixedValue) => ({ fixedValue })),
      links: links.map((link) => ({ ...link })),
    }).nodes;
  const layers = solve(1000).map((node) => node.layer ?? 0);
  const columns = Math.max(...layers) + 1;
  const filled = Array.from({ length: columns }, (_, column) => {
    const own = heights.filter((_, i) => layers[i] === column);
    return own.reduce((sum, height) => sum + height + GAP, -GAP);
  });
  const height = Math.max(...filled);
  return { stages: solve(height).map(placeOf), columns, height };
}

function placeOf({ layer = 0, y0 = 0 }: SankeyNode<Block, Link>): StagePlace {
  return { column: layer, top: y0 };
}

/** Links between stages without those of loops and trade, each pair once. */
function stageLinks({ stages, bands }: Chain): { source: number; target: number; value: number }[] {
  const stageOf = new Map(stages.flatMap(({ bars }, i) => bars.map(({ id }) => [id, i] as const)));
  const sums = new Map<string, { source: number; target: number; value: number }>();
  for (const { from, to, kind, isLoop, times } of bands) {
    if (kind === "trade" || isLoop) continue;
    const source = stageOf.get(from) as number;
    const target = to === null ? stages.length : (stageOf.get(to) as number);
    const key = `${source} ${target}`;
    const before = sums.get(key)?.value ?? 0;
    sums.set(key, { source, target, value: before + times });
  }
  return [...sums.values()];
}
