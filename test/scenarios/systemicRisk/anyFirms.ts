import fc from "fast-check";
import type { InputClass } from "../../../src/scenarios/systemicRisk/firms.ts";

export const FIRMS = 7;

/** Small networks of firms in columns, with names of sectors that begin with `prefix`. */
export const anyFirms = (prefix = "") =>
  fc
    .record({
      links: fc.uniqueArray(
        fc.tuple(fc.nat(FIRMS - 1), fc.nat(FIRMS - 1), fc.integer({ min: 1, max: 500 })),
        { selector: ([from, to]) => from * FIRMS + to, minLength: 3, maxLength: 24 },
      ),
      sector: fc.array(fc.constantFrom("a", "b", "c"), { minLength: FIRMS, maxLength: FIRMS }),
      classes: fc.array(
        fc.array(fc.constantFrom<InputClass[]>(0, 1, 2), { minLength: 3, maxLength: 3 }),
        { minLength: 3, maxLength: 3 },
      ),
      isReplaced: fc.boolean(),
    })
    .map(({ links, sector, classes, isReplaced }) => ({
      count: FIRMS,
      links: {
        from: links.map(([from]) => from),
        to: links.map(([, to]) => to),
        amount: links.map(([, , amount]) => amount),
      },
      sector: sector.map((name) => prefix + name),
      essentiality: { sectors: ["a", "b", "c"].map((name) => prefix + name), classes },
      ...(isReplaced ? {} : { market: null }),
    }));
