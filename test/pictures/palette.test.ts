import { describe, expect, it } from "vitest";
import { ACTOR_INKS, PALETTES } from "../../src/pictures/palette.ts";

type Three = readonly [number, number, number];

/** Linear light of "#rrggbb", by the sRGB standard (IEC 61966-2-1). */
function light(hex: string): Three {
  const at = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

const times = (matrix: readonly Three[], [a, b, c]: Three) =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Three;

/** Dichromats' sight at full strength: Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113. */
const SIGHTS: Readonly<Record<string, readonly Three[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab of linear light (Ottosson 2020), whose distances are near to what is seen. */
function seen(linear: Three): Three {
  const clipped = linear.map((c) => Math.min(1, Math.max(0, c))) as unknown as Three;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    clipped,
  ).map(Math.cbrt) as unknown as Three;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function distance(a: string, b: string, sight: readonly Three[]): number {
  const [p, q] = [seen(times(sight, light(a))), seen(times(sight, light(b)))];
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** WCAG 2.2 contrast. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = light(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("the %s palette", (theme) => {
  const palette = PALETTES[theme];
  const actors = ["home", ...ACTOR_INKS] as const;

  it.each(Object.keys(SIGHTS))("keeps home and actors apart for %s", (name) => {
    const sight = SIGHTS[name] as readonly Three[];
    const near = actors.flatMap((a, i) =>
      actors
        .slice(i + 1)
        .filter((b) => distance(palette[a], palette[b], sight) < 12)
        .map((b) => `${a} ${b}`),
    );
    expect(near).toEqual([]);
  });

  it("stands out from the paper as WCAG asks: 3 for marks, 4.5 for text", () => {
    const marks = [...actors, "unknown"] as const;
    expect(marks.filter((name) => contrast(palette[name], palette.paper) < 3)).toEqual([]);
    const texts = ["ink", "soft"] as const;
    expect(texts.filter((name) => contrast(palette[name], palette.paper) < 4.5)).toEqual([]);
  });

  it("has a ramp whose steps grow darker, or brighter on dark paper, one by one", () => {
    const ramp = [palette.ramp0, palette.ramp1, palette.ramp2, palette.ramp3, palette.ramp4];
    const steps = ramp.map((hex) => contrast(hex, palette.paper));
    expect(steps.slice(1).every((step, i) => step > (steps[i] as number) * 1.2)).toBe(true);
  });
});
