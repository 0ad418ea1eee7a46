/** A sector of a place: a row, and a column, of an input–output table. */
export interface IoLabel {
  readonly place: string;
  readonly sector: string;
}

interface Labelled {
  readonly labels: readonly IoLabel[];
}

export function checkIoLabels(labels: readonly IoLabel[]): void {
  if (labels.length === 0)
    throw new RangeError("ioNetwork: labels must name one sector at least (got none)");
  const seen = new Set<string>();
  for (const label of labels) {
    const key = keyOf(label);
    if (seen.has(key)) throw new RangeError(`ioNetwork: labels must differ (got ${key} twice)`);
    seen.add(key);
  }
}

/** Number of the sector in the table. */
export function ioPosition(name: string, io: Labelled, label: IoLabel): number {
  const key = keyOf(label);
  const position = io.labels.findIndex((known) => keyOf(known) === key);
  if (position >= 0) return position;
  throw new RangeError(`${name}: the sector must be in the table (got ${key})`);
}

/** The places of the table, in the order in which they first appear. */
export function ioPlaces(io: Labelled): string[] {
  return [...new Set(io.labels.map(({ place }) => place))];
}

/** 1 for each sector of the given places, otherwise 0; all 1 where no places are given. */
export function ioMembers(
  name: string,
  io: Labelled,
  places: string | readonly string[] | undefined,
): Float64Array {
  if (places === undefined) return new Float64Array(io.labels.length).fill(1);
  const wanted = new Set(typeof places === "string" ? [places] : places);
  const known = new Set(ioPlaces(io));
  for (const place of wanted)
    if (!known.has(place))
      throw new RangeError(
        `${name}: the place must be in the table (got ${JSON.stringify(place)})`,
      );
  return Float64Array.from(io.labels, ({ place }) => (wanted.has(place) ? 1 : 0));
}

function keyOf({ place, sector }: IoLabel): string {
  return JSON.stringify([place, sector]);
}
