import type { DirectedGraph } from "graphology";

/** Any graphology graph: what reading one takes. */
export type ReadableGraph = Pick<
  DirectedGraph,
  "type" | "nodes" | "edges" | "forEachNode" | "forEachEdge" | "mapNodes" | "edgeEntries"
>;

/**
 * A graph as GraphML 1.0, which Gephi, NetworkX, igraph and Cytoscape read.
 *
 * Nodes keep their keys as ids; edges too, except that a key which graphology made up is replaced by the edge's number.
 * A boolean attribute is declared boolean, a number double, anything else string (objects as JSON); an attribute that is
 * undefined or null is left out. A character that XML cannot hold becomes U+FFFD, and ids that this makes equal get a `_`.
 * GraphML's schema asks for ids without spaces; the programs above read those of `toGraph`, which have some.
 *
 * @param graph - any graphology graph: directed, undirected or mixed, simple or multi
 * @returns the text of an XML document in UTF-8, without attributes of the graph as a whole
 * @throws TypeError when an attribute is an object that JSON cannot hold
 * @see Brandes et al. (2002) GraphML Progress Report, LNCS 2265:501 (not verified against the primary text)
 * @example
 * toGraphml(toGraph(compile(parseModel(tinyModel)))).split("<node ").length - 1 // => 10
 */
export function toGraphml(graph: ReadableGraph): string {
  const { type } = graph;
  const nodeKeys = keysOf("node", (see) => graph.forEachNode((_, attributes) => see(attributes)));
  const edgeKeys = keysOf("edge", (see) => graph.forEachEdge((_, attributes) => see(attributes)));
  const nodeIds = idsOf(graph.nodes());
  const edgeIds = idsOf(graph.edges());
  const nodes = graph.mapNodes((node, attributes) =>
    element(`node id="${nodeIds.get(node)}"`, data(attributes, nodeKeys)),
  );
  const edges = Array.from(graph.edgeEntries(), (entry) => {
    const { edge, attributes, source, target, undirected } = entry;
    const ends = `source="${nodeIds.get(source)}" target="${nodeIds.get(target)}"`;
    const directed = type === "mixed" ? ` directed="${!undirected}"` : "";
    return element(`edge id="${edgeIds.get(edge)}" ${ends}${directed}`, data(attributes, edgeKeys));
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...[...nodeKeys, ...edgeKeys].map(
      ([name, { id, of, type }]) =>
        `<key id="${id}" for="${of}" attr.name="${xml(name)}" attr.type="${type}"/>`,
    ),
    `<graph edgedefault="${type === "directed" ? "directed" : "undirected"}">`,
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>",
  ].join("\n");
}

type Attributes = Readonly<Record<string, unknown>>;
type Keys = Map<string, { readonly id: string; readonly of: "node" | "edge"; type: string }>;

/** Attributes in use, by name; one with values of several kinds is a string. */
function keysOf(of: "node" | "edge", forEach: (see: (found: Attributes) => void) => void): Keys {
  const keys: Keys = new Map();
  forEach((attributes) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (textOf(value) === null) continue;
      const type = { boolean: "boolean", number: "double" }[typeof value as string] ?? "string";
      const key = keys.get(name);
      if (key === undefined) keys.set(name, { id: `${of}${keys.size}`, of, type });
      else if (key.type !== type) key.type = "string";
    }
  });
  return keys;
}

/** Ids by graphology's keys, escaped and all different. The keys it makes up differ from run to run. */
function idsOf(keys: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const idOf = (key: string, i: number) => {
    let id = xml(/^geid_\d+_\d+$/.test(key) ? `e${i}` : key);
    while (taken.has(id)) id += "_";
    taken.add(id);
    return id;
  };
  return new Map(keys.map((key, i) => [key, idOf(key, i)]));
}

function data(attributes: Attributes, keys: Keys): string {
  const parts = Object.entries(attributes).map(([name, value]) => {
    const text = textOf(value);
    return text === null ? "" : `<data key="${keys.get(name)?.id}">${xml(text)}</data>`;
  });
  return parts.join("");
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? (JSON.stringify(value) ?? null) : String(value);
}

function element(tag: string, content: string): string {
  return `<${tag}>${content}</${tag.split(" ", 1)[0]}>`;
}

/** Text for XML. White space by number, since a reader would change it in an attribute or at the end of a line. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"'\t\n\r\u0085\u2028]/g, (character) => `&#${character.charCodeAt(0)};`);
}
