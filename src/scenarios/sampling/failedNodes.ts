import type { AndOrGraph } from "../../numeric/graph/andOrGraph.ts";
import { upstreamOf } from "../../numeric/graph/upstreamOf.ts";
import type { TraceGraph } from "../../trace/graph/traceGraph.ts";
import type { Subject } from "../../trace/reading/subject.ts";

/** What stands upstream of a home's supply of a stage, the supply itself first, and which of it each subject stops. */
export interface FailedNodes {
  readonly graph: AndOrGraph;
  /** Number of the node that stands for everybody; −1 where it is not upstream. */
  readonly unknown: number;
  /** By subject: nodes that it stops, and nodes that it may stop. */
  readonly met: readonly Int32Array[];
  readonly unclear: readonly Int32Array[];
}

export function failedNodes(
  whole: TraceGraph,
  stage: number,
  subjects: readonly Subject[],
): FailedNodes {
  const { graph, nodes } = upstreamOf(whole.graph, whole.homeNode[stage] as number);
  const of = (subject: Subject, answer: ReturnType<Subject>) =>
    Int32Array.from(
      [...nodes.keys()].filter((at) => {
        const node = nodes[at] as number;
        return (node === whole.unknown ? "perhaps" : subject(whole, node)) === answer;
      }),
    );
  return {
    graph,
    unknown: nodes.indexOf(whole.unknown),
    met: subjects.map((subject) => of(subject, "yes")),
    unclear: subjects.map((subject) => of(subject, "perhaps")),
  };
}
