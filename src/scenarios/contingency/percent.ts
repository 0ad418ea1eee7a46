/** A part of 1 as people write it. */
export function percent(part: number): string {
  return `${Number((part * 100).toPrecision(6))} %`;
}
