import { placeName } from "../../model/places/places.ts";
import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { loopGain } from "../../numeric/avoidance/loopGain.ts";
import type { TraceGraph } from "../graph/traceGraph.ts";
import { stageLabel } from "./upstreamLabels.ts";

/** Part of a loop that leaves it per round, at or below which it is named. */
const LITTLE = 1e-6;

/**
 * A note on each loop of which nearly all comes back (gain at least 1 − 10⁻⁶): what is traced through it rests on the little
 * that enters from outside, and is nothing where nothing does.
 */
export function tightLoops(network: Network, graph: TraceGraph): Record<string, Note> {
  const notes: Record<string, Note> = {};
  for (const { nodes, outside } of loopGain(graph.graph)) {
    if (outside === null || outside > LITTLE) continue;
    const [en, ja] = (["en", "ja"] as const).map((lang) =>
      namesOf(network, graph, { nodes, lang }),
    );
    notes[`loop:${[...nodes].sort((a, b) => a - b)[0]}`] = {
      kind: "data",
      text:
        outside === 0
          ? {
              en: `nothing enters the loop of ${en} from outside: it feeds on itself alone, and what passes it counts as from nowhere`,
              ja: `${ja}の循環には外部からの供給がなく、自らの産物だけに依存している。これを通る供給は起点がないものとして扱う`,
            }
          : {
              en: `nearly all that passes the loop of ${en} comes back to it: its figures rest on the little that enters from outside (${outside.toExponential(1)} per round)`,
              ja: `${ja}の循環を通るものはほぼすべて戻ってくるため、その数値は外部からのわずかな供給(1巡あたり${outside.toExponential(1)})に左右される`,
            },
    };
  }
  return notes;
}

/** Stages of a loop with the places where they stand. */
function namesOf(
  network: Network,
  graph: TraceGraph,
  { nodes, lang }: { readonly nodes: Int32Array; readonly lang: "en" | "ja" },
): string {
  const places = new Map<number, Set<string>>();
  for (const node of nodes) {
    const stage = graph.stage[node] as number;
    const code = network.places[graph.place[node] as number];
    const here = places.get(stage) ?? new Set();
    if (code !== undefined) here.add(placeName(code, lang));
    places.set(stage, here);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([stage, names]) => {
      const label = stageLabel(network, stage)[lang];
      return names.size === 0 ? label : `${label} (${[...names].sort().join(", ")})`;
    })
    .join("; ");
}
