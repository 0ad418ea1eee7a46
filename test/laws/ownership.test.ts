import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskOf } from "../../src/assess/home.ts";
import { homeShare } from "../../src/assess/homeShare.ts";
import { resolveHome } from "../../src/model/places/homes.ts";
import { intervalOf } from "../../src/model/quantity.ts";
import type { Model } from "../../src/model/shape.ts";
import { compile } from "../../src/network/compile.ts";
import type { Interval } from "../../src/numeric/interval.ts";
import { ownershipLens } from "../../src/policies/ownershipLens/ownershipLens.ts";
import type { OwnershipRow } from "../../src/policies/ownershipLens/ownershipRow.ts";
import { chain } from "../assess/chains.ts";
import { anyHome as anyChainHome, anyModel } from "../assess/randomChain.ts";

const LISTED = ["JPN", "USA", "CHN"] as const;
const UNLISTED = ["BRA", "DEU", "FRA"] as const;
const codes = fc.constantFrom(...LISTED, "JPN", "other", "unknown");
const exactAmount = fc.integer({ min: 0, max: 20 });
const bounds = fc
  .tuple(exactAmount, exactAmount, exactAmount)
  .map((three) => three.sort((a, b) => a - b) as [number, number, number])
  .map(([lo, value, hi]) => ({ lo, value, hi }));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const anyHome = fc.constantFrom<readonly string[]>(["JPN"], ["JPN", "USA"], ["JPN", "DEU"]);

type Supplier = Model["suppliers"][number];
type Text = Pick<Supplier, "place" | "owner" | "production">;

/** Few suppliers of one stage; owners and amounts may be left out. */
const anySuppliers = (amount: fc.Arbitrary<unknown>, most: number) =>
  fc
    .array(fc.record({ place: codes, owner: fc.option(codes), production: amount }), {
      minLength: 1,
      maxLength: most,
    })
    .map((entries) =>
      entries.map(
        ({ place, owner, production }) =>
          ({
            place,
            ...(owner === null ? {} : { owner }),
            ...(production === null ? {} : { production }),
          }) as Text,
      ),
    );

function modelOf(suppliers: readonly Text[], total?: Interval): Model {
  const stages = [
    { id: "s", ...(total === undefined ? {} : { total: { amount: total, citation: "d" } }) },
  ];
  return chain({
    stages: stages as never,
    suppliers: suppliers.map((entry, i) => ({ ...entry, operator: `O${i}` })) as never,
  });
}

function lensOf(suppliers: readonly Text[], home: readonly string[], total?: Interval) {
  const lens = ownershipLens(compile(modelOf(suppliers, total)), { home: [...home] });
  return { row: lens.rows[0] as OwnershipRow, plants: lens.plants.rows };
}

/** A supplier as it may be in truth. */
interface Truth {
  readonly made: number;
  readonly isInside: boolean;
  readonly isOwned: boolean;
  readonly isPlaceOpen: boolean;
  readonly isOwnerOpen: boolean;
}

const SHARES = [
  "standsInHome",
  "ownedByHome",
  "foreignInHome",
  "homeOwnedInHome",
  "ownerUnknownInHome",
  "ownedAbroad",
  "ownedPlaceUnknown",
  "foreignPartOfHome",
] as const;

/** The shares of one world, by their definitions; null where nothing is made, or nothing in the home. */
function sharesIn(world: readonly Truth[]): Record<(typeof SHARES)[number], number | null> {
  const made = (test: (one: Truth) => boolean) =>
    world.filter(test).reduce((sum, one) => sum + one.made, 0);
  const all = made(() => true);
  const share = (amount: number) => (all > 0 ? amount / all : null);
  const inside = made((one) => one.isInside);
  const foreign = made((one) => one.isInside && !one.isOwned);
  return {
    standsInHome: share(inside),
    ownedByHome: share(made((one) => one.isOwned)),
    foreignInHome: share(foreign),
    homeOwnedInHome: share(made((one) => one.isInside && one.isOwned)),
    ownerUnknownInHome: share(made((one) => one.isInside && one.isOwnerOpen)),
    ownedAbroad: share(made((one) => !one.isInside && one.isOwned)),
    ownedPlaceUnknown: share(made((one) => one.isOwned && one.isPlaceOpen)),
    foreignPartOfHome: inside > 0 ? foreign / inside : null,
  };
}

/** Whether a code may be the home's; `other` only where a member of the home is listed nowhere. */
function sidesOf(
  code: string | undefined,
  listed: readonly (string | undefined)[],
  home: readonly string[],
) {
  const isOpen =
    code === undefined ||
    code === "unknown" ||
    (code === "other" && !home.every((place) => listed.includes(place)));
  return { isOpen, choices: isOpen ? [true, false] : [home.includes(code as string)] };
}

/** Every world at the corners: each amount at a bound, each open side on both. */
function corners(suppliers: readonly Text[], home: readonly string[]): Truth[][] {
  const [places, owners] = [
    suppliers.map(({ place }) => place),
    suppliers.map(({ owner }) => owner),
  ];
  return suppliers.reduce<Truth[][]>(
    (worlds, { place, owner, production }) => {
      const amount = intervalOf(production as never);
      const [p, o] = [sidesOf(place, places, home), sidesOf(owner, owners, home)];
      const ways = [...new Set([amount.lo, amount.hi])].flatMap((made) =>
        p.choices.flatMap((isInside) =>
          o.choices.map((isOwned) => ({
            ...{ made, isInside, isOwned },
            ...{ isPlaceOpen: p.isOpen, isOwnerOpen: o.isOpen },
          })),
        ),
      );
      return worlds.flatMap((world) => ways.map((way) => [...world, way]));
    },
    [[]],
  );
}

const TOLERANCE = 1e-9;

describe("the bounds of ownershipLens against every world", () => {
  it("are the least and the most of all worlds at the corners", () => {
    fc.assert(
      fc.property(anySuppliers(fc.oneof(exactAmount, bounds), 4), anyHome, (suppliers, home) => {
        const { row } = lensOf(suppliers, home);
        const worlds = corners(suppliers, home).map(sharesIn);
        for (const key of SHARES) {
          const found = row[key];
          const all = worlds.map((world) => world[key]).filter((share) => share !== null);
          if (found === null || all.length === 0) continue;
          expect(Math.abs(found.lo - Math.min(...all))).toBeLessThan(TOLERANCE);
          expect(Math.abs(found.hi - Math.max(...all))).toBeLessThan(TOLERANCE);
        }
      }),
      { numRuns: 150 },
    );
  });

  const fill = fc.record({
    amounts: fc.array(part, { minLength: 6, maxLength: 6 }),
    places: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
    owners: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
    slack: fc.tuple(fc.nat(20), fc.nat(20)),
  });

  /** A listed code as it is; another for what is not told. */
  const told = (code: string | undefined, listed: readonly (string | undefined)[], i: number) => {
    const free = [...LISTED, ...UNLISTED].filter((one) => !listed.includes(one));
    if (code === "other") return free[i % free.length] as string;
    if (code !== undefined && code !== "unknown") return code;
    return [...LISTED, ...UNLISTED][i] as string;
  };

  it("hold in any world, with a total, silent suppliers, and both HHI with their difference", () => {
    const silent = fc.oneof(exactAmount, bounds, fc.constant(null));
    fc.assert(
      fc.property(anySuppliers(silent, 5), anyHome, fill, (suppliers, home, by) => {
        const stated = suppliers.flatMap(({ production }) =>
          production === undefined ? [] : [intervalOf(production)],
        );
        const least = stated.reduce((sum, { hi }) => sum + hi, 0);
        const total = {
          lo: least,
          value: least + by.slack[0],
          hi: least + by.slack[0] + by.slack[1],
        };
        const lens = lensOf(suppliers, home, total);
        const world = worldOf(suppliers, total, by);
        const places = suppliers.map(({ place }) => place);
        const owners = suppliers.map(({ owner }) => owner);
        const coded = world.map(({ place, owner, made }, i) => ({
          made,
          place: told(place, places, by.places[i] as number),
          owner: told(owner, owners, by.owners[i] as number),
        }));
        const truths = coded.map(
          ({ made, place, owner }, i): Truth => ({
            made,
            isInside: home.includes(place),
            isOwned: home.includes(owner),
            isPlaceOpen: sidesOf(world[i]?.place, places, home).isOpen,
            isOwnerOpen: sidesOf(world[i]?.owner, owners, home).isOpen,
          }),
        );
        const truth = sharesIn(truths);
        for (const key of SHARES) holds(lens.row[key], truth[key]);
        const [byPlace, byOwner] = [hhiOf(coded, "place"), hhiOf(coded, "owner")];
        holds(lens.row.hhiByPlace, byPlace);
        holds(lens.row.hhiByOwner, byOwner);
        if (byPlace !== null && byOwner !== null) holds(lens.row.difference, byOwner - byPlace);
        const all = truths.reduce((sum, { made }) => sum + made, 0);
        const inside = truths.reduce((sum, one) => sum + (one.isInside ? one.made : 0), 0);
        for (const { operator, share, shareOfHome } of lens.plants) {
          const { made } = truths[Number(operator?.slice(1))] as Truth;
          holds(share, all > 0 ? made / all : null);
          if (shareOfHome !== null && "lo" in shareOfHome)
            holds(shareOfHome, inside > 0 ? made / inside : null);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

function holds(found: Interval | null, truth: number | null): void {
  if (found === null || truth === null) return;
  expect(truth).toBeGreaterThanOrEqual(found.lo - TOLERANCE);
  expect(truth).toBeLessThanOrEqual(found.hi + TOLERANCE);
}

function hhiOf(
  world: readonly { readonly made: number; readonly place: string; readonly owner: string }[],
  key: "place" | "owner",
): number | null {
  const sums = new Map<string, number>();
  for (const one of world) sums.set(one[key], (sums.get(one[key]) ?? 0) + one.made);
  const all = [...sums.values()].reduce((a, b) => a + b, 0);
  return all > 0 ? [...sums.values()].reduce((sum, x) => sum + (x / all) ** 2, 0) : null;
}

/** Suppliers with amounts within their bounds; what the total leaves goes to the silent ones and to one nobody names. */
function worldOf(
  suppliers: readonly Text[],
  total: Interval,
  by: { readonly amounts: readonly number[] },
) {
  const at = ({ lo, hi }: Interval, t: number) => Math.min(hi, lo + t * (hi - lo));
  const stated = suppliers.map(({ production }, i) =>
    production === undefined ? null : at(intervalOf(production), by.amounts[i] as number),
  );
  let left =
    at(total, by.amounts.at(-1) as number) - stated.reduce<number>((sum, x) => sum + (x ?? 0), 0);
  const filled = suppliers.map(({ place, owner }, i) => {
    const own = stated[i];
    const made = own ?? left * (by.amounts[i] as number);
    if (own === null) left -= made;
    return { place, owner, made };
  });
  return [...filled, { place: "unknown", owner: undefined, made: Math.max(0, left) }];
}

/** What is known for certain adds up: in the home, and of the home. */
function sumsOf(row: OwnershipRow, of: (share: Interval) => number | null) {
  const each = (keys: readonly (typeof SHARES)[number][]) => {
    const parts = keys.map((key) => (row[key] === null ? null : of(row[key])));
    return parts.includes(null) ? null : parts.reduce<number>((sum, x) => sum + (x as number), 0);
  };
  return [
    [each(["standsInHome"]), each(["foreignInHome", "homeOwnedInHome", "ownerUnknownInHome"])],
    [each(["ownedByHome"]), each(["homeOwnedInHome", "ownedAbroad", "ownedPlaceUnknown"])],
  ] as const;
}

describe("the identities of ownershipLens", () => {
  it("hold for what is certain, for values, and for the plants, where amounts are exact", () => {
    fc.assert(
      fc.property(anySuppliers(exactAmount, 6), anyHome, (suppliers, home) => {
        const { row, plants } = lensOf(suppliers, home);
        for (const of of [({ lo }: Interval) => lo, ({ value }: Interval) => value])
          for (const [whole, parts] of sumsOf(row, of))
            if (whole !== null && parts !== null) expect(whole).toBeCloseTo(parts, 10);
        for (const kind of ["foreignInHome", "ownerUnknownInHome", "ownedAbroad"] as const) {
          const share = row[kind];
          const listed = plants.filter(({ kindId }) => kindId === kind);
          if (share === null || listed.some((plant) => plant.share === null)) continue;
          const sum = listed.reduce((total, plant) => total + (plant.share as Interval).lo, 0);
          expect(sum).toBeCloseTo(share.lo, 10);
        }
        const network = compile(modelOf(suppliers));
        const { value } = homeShare(network, 0, maskOf(network, resolveHome([...home])));
        if (value !== null && row.standsInHome !== null)
          expect([row.standsInHome.lo, row.standsInHome.hi]).toEqual([
            expect.closeTo(value.lo, 10),
            expect.closeTo(value.hi, 10),
          ]);
      }),
      { numRuns: 400 },
    );
  });

  it("hold as bounds on every model: parts are at most the whole for certain, and at least it at most", () => {
    fc.assert(
      fc.property(anyModel(), anyChainHome, (model, home) => {
        const { rows } = ownershipLens(compile(model), { home: [...home] });
        expect(rows.map(({ stageId }) => stageId)).toEqual(model.stages.map(({ id }) => id));
        for (const row of rows) {
          for (const [whole, parts] of sumsOf(row, ({ lo }) => lo))
            if (whole !== null && parts !== null)
              expect(parts).toBeLessThanOrEqual(whole + TOLERANCE);
          const most = (keys: readonly (typeof SHARES)[number][]) =>
            keys.reduce((sum, key) => sum + (row[key]?.hi ?? 1), 0);
          expect(row.standsInHome?.hi ?? 0).toBeLessThanOrEqual(
            most(["foreignInHome", "homeOwnedInHome"]) + TOLERANCE,
          );
          expect(row.ownedByHome?.hi ?? 0).toBeLessThanOrEqual(
            most(["homeOwnedInHome", "ownedAbroad"]) + TOLERANCE,
          );
          for (const key of SHARES) isShare(row[key]);
          const { reason, ...cells } = row;
          if (Object.values(cells).includes(null)) expect(reason).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });
});

function isShare(share: Interval | null): void {
  if (share === null) return;
  const { value, lo, hi } = share;
  expect(lo).toBeGreaterThanOrEqual(0);
  expect(lo).toBeLessThanOrEqual(hi);
  expect(hi).toBeLessThanOrEqual(1);
  expect(value ?? lo).toBeGreaterThanOrEqual(lo);
  expect(value ?? hi).toBeLessThanOrEqual(hi);
}
