/** Which sources rest on somebody by half or more: for certain, and perhaps. */
export interface RestRelation {
  readonly id: string;
  readonly certain: readonly boolean[];
  readonly possible: readonly boolean[];
}

/** Sources that count as one, and on whom they rest; null for one that stands alone. */
export interface SourceCluster {
  readonly on: string | null;
  readonly members: readonly number[];
}

/**
 * Sources that certainly rest by half or more on the same one count as one: first those on whom the largest share rests,
 * then of the sources left those on whom the largest share of these rests, and so on; ties in alphabetical order.
 */
export function sourcesAsOne(
  relations: readonly RestRelation[],
  shares: readonly number[],
): SourceCluster[] {
  const clusters: SourceCluster[] = [];
  let left = [...shares.keys()];
  while (left.length > 0) {
    const open = left;
    const shareOn = ({ certain }: RestRelation) =>
      open.reduce((sum, source) => sum + (certain[source] ? (shares[source] as number) : 0), 0);
    const [best] = relations
      .filter(({ certain }) => open.filter((source) => certain[source]).length > 1)
      .map((relation) => ({ relation, share: shareOn(relation) }))
      .sort((a, b) => b.share - a.share || a.relation.id.localeCompare(b.relation.id, "en"));
    if (best === undefined) break;
    const { id, certain } = best.relation;
    clusters.push({ on: id, members: left.filter((source) => certain[source]) });
    left = left.filter((source) => !certain[source]);
  }
  return [...clusters, ...left.map((source) => ({ on: null, members: [source] }))];
}

/** The coarsest way in which sources could count as one: all that are linked by somebody on whom they perhaps rest. */
export function sourcesPerhapsAsOne(relations: readonly RestRelation[], count: number): number[][] {
  const cluster = Array.from({ length: count }, (_, source) => source);
  for (const { possible } of relations) {
    const linked = cluster.filter((_, source) => possible[source]);
    const first = Math.min(...linked);
    for (let source = 0; source < count; source++)
      if (linked.includes(cluster[source] as number)) cluster[source] = first;
  }
  return [...new Set(cluster)].map((one) =>
    [...cluster.keys()].filter((source) => cluster[source] === one),
  );
}
