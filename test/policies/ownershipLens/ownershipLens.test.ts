import { describe, expect, it } from "vitest";
import chips from "../../../seeds/chips.json" with { type: "json" };
import { displayAs } from "../../../src/display/displayAs.ts";
import { sentence } from "../../../src/display/sentence.ts";
import { parseModel } from "../../../src/model/parseModel.ts";
import { NUMBER_OF_PLACES } from "../../../src/model/places/places.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import { ownershipLens } from "../../../src/policies/ownershipLens/ownershipLens.ts";
import type { OwnershipRow } from "../../../src/policies/ownershipLens/ownershipRow.ts";
import type { PlantRow } from "../../../src/policies/ownershipLens/plantRows.ts";
import { type Chain, chain, GROUPS } from "../../assess/chains.ts";
import { wrongOf } from "../../display/sentences/wrongOf.ts";

const lensOf = (text: Chain, home = "JPN") =>
  ownershipLens(compile(chain(text)), { home, groups: GROUPS });

function only(text: Chain, home = "JPN"): OwnershipRow {
  const [row, ...more] = lensOf(text, home).rows;
  if (row === undefined || more.length > 0) throw new Error("not one row");
  return row;
}

function near(found: Interval | null, lo: number, hi: number, value: number | null = null): void {
  expect(found?.lo).toBeCloseTo(lo, 12);
  expect(found?.hi).toBeCloseTo(hi, 12);
  if (value === null) expect(found?.value).toBeNull();
  else expect(found?.value).toBeCloseTo(value, 12);
}

describe("ownershipLens(network, { home }) on seven plants worked by hand", () => {
  /** 100 in all: 60 in Japan, 30 in China, 10 nobody knows where; 50 Japanese, 25 American, 15 Chinese, 10 not known. */
  const SEVEN: Chain = {
    suppliers: [
      { place: "JPN", operator: "Alpha", owner: "JPN", production: 30 },
      { place: "JPN", operator: "Beta", owner: "USA", production: 20, note: "opened in 2020" },
      { place: "JPN", production: 10 },
      { place: "CHN", operator: "Gamma", owner: "JPN", production: 15 },
      { place: "CHN", owner: "CHN", production: 15 },
      { place: "unknown", owner: "JPN", production: 5 },
      { place: "unknown", owner: "USA", production: 5, citation: "d" },
    ],
  };
  const lens = lensOf(SEVEN);
  const row = only(SEVEN);

  it("counts for certain what the model says, and at most whatever may be", () => {
    // 60 stand in Japan, and the two plants of 5 may; 50 are Japanese, and the plant of 10 may be.
    near(row.standsInHome, 0.6, 0.7);
    near(row.ownedByHome, 0.5, 0.6);
    // Beta, perhaps the plant of 10, perhaps the American plant of 5.
    near(row.foreignInHome, 0.2, 0.35);
    near(row.homeOwnedInHome, 0.3, 0.45);
    near(row.ownerUnknownInHome, 0.1, 0.1, 0.1);
    // Gamma, perhaps the Japanese plant of 5; a twentieth that is open leaves a value.
    near(row.ownedAbroad, 0.15, 0.2, 0.15);
    near(row.ownedPlaceUnknown, 0.05, 0.05, 0.05);
  });

  it("gives the foreign part of what stands in the home: 20 of at most 65, 35 of at least 65", () => {
    near(row.foreignPartOfHome, 20 / 65, 35 / 65);
  });

  it("gives both HHI and their difference", () => {
    const [place, owner] = [row.hhiByPlace as Interval, row.hhiByOwner as Interval];
    // The open tenth spread over all other places, or all in Japan.
    const spread = (listed: number) => 0.01 / (NUMBER_OF_PLACES - listed);
    near(place, 0.36 + 0.09 + spread(2), 0.49 + 0.09);
    near(owner, 0.25 + 0.0625 + 0.0225 + spread(3), 0.36 + 0.0625 + 0.0225);
    near(row.difference, owner.lo - place.hi, owner.hi - place.lo);
  });

  it("names the largest place and owner", () => {
    expect([row.largestPlaceIds, row.largestOwnerIds]).toEqual([["JPN"], ["JPN"]]);
    near(row.largestPlaceShare, 0.6, 0.7, 0.6);
    near(row.largestOwnerShare, 0.5, 0.6, 0.5);
  });

  it("lists the plants of others and of nobody known in the home, and the home's own abroad", () => {
    const { rows, notes } = lens.plants;
    expect(rows.map(({ kindId, operator }) => [kindId, operator])).toEqual([
      ["foreignInHome", "Beta"],
      ["ownerUnknownInHome", null],
      ["ownedAbroad", "Gamma"],
    ]);
    const [beta, nameless, gamma] = rows as [PlantRow, PlantRow, PlantRow];
    near(beta.share, 0.2, 0.2, 0.2);
    // Of 60 that stand in Japan, or 70 with the two of which nobody knows.
    expect(beta.shareOfHome).toMatchObject({ lo: 20 / 70, hi: 20 / 60 });
    expect([beta.placeId, beta.ownerId, beta.note]).toEqual(["JPN", "USA", "opened in 2020"]);
    expect(nameless.owner.en).toBe("unknown");
    expect(gamma.shareOfHome).toEqual({ en: "stands abroad", ja: "国外に所在" });
    expect(notes.perhaps?.text.en).toMatch(/^2 more suppliers may belong here/);
    expect(rows.map(({ citations }) => citations)).toEqual([["c"], ["c"], ["c"]]);
    expect(Object.keys(lens.plants.citations)).toEqual(["c"]);
  });

  it("says what it rests on, and prints in every format and language", () => {
    expect(lens.rows[0]?.notes).toEqual(["wholeUnknown:10 %"]);
    expect(Object.keys(lens.notes).sort()).toEqual(["control", "sides", "wholeUnknown:10 %"]);
    expect(row.citations).toEqual(["c", "d"]);
    for (const format of ["text", "markdown", "html", "csv", "json"] as const)
      for (const lang of ["en", "ja"] as const)
        expect(displayAs([lens, lens.plants], format, { lang })).toContain("Beta");
    expect(wrongOf([lens])).toEqual([]);
    expect(sentence(lens, "en")).toContain("(Japan) make at least 20 % of world production");
  });
});

describe("what ownershipLens makes of what is not known", () => {
  it("says that no owner or no place is known, and puts no zeros there", () => {
    const noOwner = only({ suppliers: [{ place: "JPN", production: 3 }] });
    expect(noOwner.reason?.en).toBe("no owner is known at this stage");
    expect(noOwner.reason?.ja).toBe("この工程では所有者が一切不明");
    expect([noOwner.hhiByOwner, noOwner.ownedByHome, noOwner.foreignInHome]).toEqual([
      null,
      null,
      null,
    ]);
    near(noOwner.ownerUnknownInHome, 1, 1, 1);
    const noPlace = only({ suppliers: [{ place: "unknown", owner: "JPN", production: 3 }] });
    expect(noPlace.reason?.en).toBe("no place is known at this stage");
    expect([noPlace.standsInHome, noPlace.foreignInHome, noPlace.ownedAbroad]).toEqual([
      null,
      null,
      null,
    ]);
    near(noPlace.ownedPlaceUnknown, 1, 1, 1);
  });

  it("takes `other` for none of those listed, so that it may be the home only where that is not", () => {
    const rest = { place: "other", owner: "USA", production: 1 };
    const china = { place: "CHN", owner: "USA", production: 2 };
    const japan = { place: "JPN", owner: "USA", production: 1 };
    near(only({ suppliers: [china, japan, rest] }).standsInHome, 0.25, 0.25, 0.25);
    near(only({ suppliers: [china, rest] }).standsInHome, 0, 1 / 3);
    // One member of the home is not listed.
    near(only({ suppliers: [china, japan, rest] }, "JPN,DEU").standsInHome, 0.25, 0.5);
    const made = (owners: readonly string[]) =>
      only({ suppliers: owners.map((owner) => ({ place: "JPN", owner, production: 1 })) });
    near(made(["JPN", "other"]).foreignInHome, 0.5, 0.5, 0.5);
    near(made(["USA", "other"]).foreignInHome, 0.5, 1);
    near(made(["USA", "other"]).ownerUnknownInHome, 0.5, 0.5, 0.5);
  });

  it("keeps a plant whose amount is not known, with the reason, and what is left of a total as its most", () => {
    const suppliers = [
      { place: "JPN", operator: "Silent", owner: "USA" },
      { place: "CHN", owner: "JPN", production: 60 },
    ];
    const open = lensOf({ suppliers });
    expect(
      open.plants.rows.map(({ share, shareOfHome }) => [share, shareOfHome?.valueOf()]),
    ).toEqual([
      [null, undefined],
      [null, { en: "stands abroad", ja: "国外に所在" }],
    ]);
    expect(open.plants.rows.map(({ reason }) => reason?.en)).toEqual([
      "how much it makes is not stated",
      "production of Silent is not known, and no world total is stated",
    ]);
    expect(open.rows[0]?.foreignInHome).toBeNull();
    expect(open.rows[0]?.reason?.en).toContain("production of Silent is not known");
    const stages = [{ id: "s", total: { amount: 100, citation: "d" } }];
    const bounded = lensOf({ stages, suppliers });
    near(bounded.plants.rows[0]?.share ?? null, 0, 0.4);
    expect(bounded.plants.rows[0]?.reason?.en).toContain("what the others leave of the whole");
    near(bounded.rows[0]?.foreignInHome ?? null, 0, 0.4);
  });

  it("tells that nothing stands in the home from that nothing is known to", () => {
    const china = { place: "CHN", owner: "CHN", production: 2 };
    const none = only({ suppliers: [china] });
    near(none.foreignInHome, 0, 0, 0);
    expect([none.foreignPartOfHome, none.reason?.en]).toEqual([
      null,
      "nothing is made in the home",
    ]);
    const unknown = only({ suppliers: [china, { place: "unknown", production: 8 }] });
    near(unknown.foreignInHome, 0, 0.8);
    expect(unknown.foreignPartOfHome).toBeNull();
    expect(unknown.reason?.en).toBe("nothing is known to stand in the home");
    expect(sentence(lensOf({ suppliers: [china] }), "en")).toBe(
      "At none of the stages asked about is anything made in the home (Japan) by foreign-owned suppliers.",
    );
  });

  it("says where the listed suppliers are taken to be all there are", () => {
    const { notes, rows, plants } = lensOf({
      suppliers: [{ place: "JPN", owner: "USA", production: 3 }],
    });
    expect(rows[0]?.notes).toEqual(["listedAreAll"]);
    expect(plants.rows[0]?.notes).toEqual(["listedAreAll"]);
    expect([notes.listedAreAll?.kind, plants.notes.listedAreAll?.kind]).toEqual([
      "assumed",
      "assumed",
    ]);
  });

  it("names all of several largest", () => {
    const makers = ["CHN", "JPN", "USA"].map((place) => ({ place, owner: "USA", production: 2 }));
    const row = only({ suppliers: [...makers, { place: "AUS", owner: "AUS", production: 1 }] });
    expect(row.largestPlaceIds).toEqual(["CHN", "JPN", "USA"]);
    expect(row.largestPlace?.en).toBe("China, Japan, United States");
    near(row.largestPlaceShare, 2 / 7, 2 / 7, 2 / 7);
    expect(row.largestOwnerIds).toEqual(["USA"]);
  });

  it("takes stages in the file's order and refuses one that is not there, with a hint", () => {
    const stages = [{ id: "ore" }, { id: "metal" }];
    const suppliers = stages.map(({ id }) => ({ stage: id, place: "JPN" }));
    const network = compile(chain({ stages, suppliers }));
    const asked = { home: "JPN", stages: ["metal", "ore", "metal"] };
    expect(ownershipLens(network, asked).rows.map(({ stageId }) => stageId)).toEqual([
      "ore",
      "metal",
    ]);
    expect(() => ownershipLens(network, { home: "JPN", stages: ["metl"] })).toThrow(
      new RangeError(
        "ownershipLens: stages must be the model's (got 'metl'); did you mean 'metal'?",
      ),
    );
    expect(() => ownershipLens(network, { home: "Japan" })).toThrow(RangeError);
  });
});

describe("ownershipLens on the shipped chips", () => {
  const lens = ownershipLens(compile(parseModel(chips)), { home: "JPN" });
  const nand = lens.rows.find(({ stageId }) => stageId === "nand") as OwnershipRow;

  it("finds Kioxia's 15.1 % and Western Digital's 10.7 % of NAND in Japan", () => {
    expect(nand.homeOwnedInHome?.lo).toBeCloseTo(0.151, 12);
    expect(nand.foreignInHome?.lo).toBeCloseTo(0.107, 12);
    expect(nand.standsInHome?.lo).toBeCloseTo(0.258, 12);
    // Samsung's 35.2, SK's 20.6 and Micron's 14.2 %, and the 4.2 % of nobody, may stand there too.
    expect(nand.foreignInHome?.hi).toBeCloseTo(0.107 + 0.352 + 0.206 + 0.142 + 0.042, 12);
    const foreign = lens.plants.rows.filter(({ kindId }) => kindId === "foreignInHome");
    expect(
      foreign.map(({ operator, ownerId, share }) => [operator, ownerId, share?.value]),
    ).toEqual([["Western Digital", "USA", 0.107]]);
    expect(foreign[0]?.note).toBe("joint plants in Japan");
  });

  it("gives DRAM by owner (Korea 75.9 %) and says that no place is known", () => {
    const dram = lens.rows.find(({ stageId }) => stageId === "dram") as OwnershipRow;
    expect([dram.largestOwnerIds, dram.largestOwnerShare?.value]).toEqual([["KOR"], 0.759]);
    expect([dram.hhiByPlace, dram.foreignInHome]).toEqual([null, null]);
    expect(dram.reason?.en).toBe("no place is known at this stage");
  });

  it("leaves no cell without an answer unexplained, and says it in a sentence", () => {
    const silent = lens.rows.filter(
      ({ reason, ...cells }) => reason === null && Object.values(cells).includes(null),
    );
    expect(silent).toEqual([]);
    for (const home of ["JPN", "CHN", "G7@2024-01-01"])
      expect(
        wrongOf([ownershipLens(compile(parseModel(chips)), { home, groups: GROUPS })]),
      ).toEqual([]);
  });
});
