import { DOMParser } from "@xmldom/xmldom";
import Graph from "graphology";
import { parse } from "graphology-graphml";

/** Reads GraphML as graphology does; what is not well-formed XML throws. */
export function readGraphml(text: string): Graph {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  const document: Document = parser.parseFromString(text, "application/xml");
  return parse(Graph, document) as Graph;
}

/** Everything that a graph says, in order, without the keys that graphology makes up for edges. */
export function portrait(graph: Graph) {
  return {
    nodes: graph.mapNodes((node, attributes) => [node, attributes]),
    edges: graph.mapEdges((_, attributes, source, target, _s, _t, undirected) => {
      return { source, target, undirected, attributes };
    }),
  };
}
