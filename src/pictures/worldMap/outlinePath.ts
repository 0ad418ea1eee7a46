import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

/** Tenths of a pixel between two points that are both kept. */
const CLOSE = 6;

/** Path data of land in tenths of a pixel, from point to point, without points that nobody can tell apart. */
export function outlinePath(land: GeoPermissibleObjects, projection: GeoProjection): string {
  const pen = new Pen();
  geoPath(projection, pen)(land);
  return pen.parts.join("");
}

/** What geoPath draws on. */
class Pen {
  readonly parts: string[] = [];
  #at: readonly [number, number] = [0, 0];

  moveTo(x: number, y: number): void {
    this.#at = tenths(x, y);
    const [right, down] = this.#at;
    this.parts.push(`M${right / 10} ${down / 10}`);
  }

  lineTo(x: number, y: number): void {
    const [right, down] = tenths(x, y);
    const [dx, dy] = [right - this.#at[0], down - this.#at[1]];
    if (Math.abs(dx) + Math.abs(dy) < CLOSE) return;
    this.#at = [right, down];
    this.parts.push(`l${short(dx)}${dy < 0 ? "" : " "}${short(dy)}`);
  }

  closePath(): void {
    this.parts.push("z");
  }

  beginPath(): void {}

  arc(): void {}
}

function tenths(x: number, y: number): readonly [number, number] {
  return [Math.round(x * 10), Math.round(y * 10)];
}

/** A length without the zero before its point. */
function short(length: number): string {
  return String(length / 10).replace(/^(-?)0\./, "$1.");
}
