import { fc, test } from "@fast-check/vitest";
import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import {
  isPlace,
  NUMBER_OF_PLACES,
  placeName,
  placeOf,
  placeRemedy,
} from "../../../src/model/places/places.ts";

const alpha3 = codes.map(([, three = ""]) => three);

describe("isPlace(code)", () => {
  it("knows the entries of ISO 3166-1 and Kosovo, and nothing else", () => {
    expect(alpha3.every(isPlace)).toBe(true);
    expect(NUMBER_OF_PLACES).toBe(250);
    for (const code of [
      "other",
      "unknown",
      "JP",
      "jpn",
      "392",
      "EU",
      "WLD",
      "OTH",
      "",
      "toString",
    ]) {
      expect(isPlace(code)).toBe(false);
    }
  });
});

describe("placeName(code, lang)", () => {
  it.each([
    ["TWN", "Taiwan", "台湾"],
    ["KOR", "South Korea", "韓国"],
    ["PRK", "North Korea", "北朝鮮"],
    ["CHN", "China", "中国"],
    ["USA", "United States", "米国"],
    ["GBR", "United Kingdom", "英国"],
    ["CIV", "Côte d'Ivoire", "コートジボワール"],
    ["other", "other places", "その他"],
    ["unknown", "unknown", "不明"],
  ])("of %s is %s and %s", (code, en, ja) => {
    expect(placeName(code, "en")).toBe(en);
    expect(placeName(code, "ja")).toBe(ja);
  });

  it.each(["en", "ja"] as const)("in %s is one name per place and free of formulas", (lang) => {
    const names = alpha3.map((code) => placeName(code, lang));
    expect(new Set(names).size).toBe(NUMBER_OF_PLACES);
    expect(names.filter((name) => /Province of|People's|Islamic|, Republic/.test(name))).toEqual(
      [],
    );
  });

  it("throws on an unknown code, with the code that may be meant", () => {
    expect(() => placeName("JAP", "en")).toThrow(
      "placeName: code must be a place (got 'JAP'); did you mean 'JPN' (Japan)?",
    );
  });
});

describe("placeOf(nameOrCode)", () => {
  it.each([
    ["JP", "JPN"],
    ["jpn", "JPN"],
    ["392", "JPN"],
    ["36", "AUS"],
    ["036", "AUS"],
    ["842", "USA"],
    ["757", "CHE"],
    ["UK", "GBR"],
    ["日本", "JPN"],
    ["Taiwan, Province of China", "TWN"],
    [" DR Congo ", "COD"],
    ["Turkey", "TUR"],
    ["Congo", null],
    ["Atlantis", null],
    ["constructor", null],
    ["", null],
  ])("of %j is %j", (text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  test.prop([fc.constantFrom(...alpha3), fc.constantFrom("en" as const, "ja" as const)])(
    "finds each place by the name that it is printed with",
    (code, lang) => {
      expect(placeOf(placeName(code, lang))).toBe(code);
    },
  );
});

describe("placeRemedy(code)", () => {
  it.each([
    ["JAP", "did you mean 'JPN' (Japan)?"],
    ["GER", "did you mean 'DEU' (Germany)?"],
    ["JP", "did you mean 'JPN' (Japan)?"],
    ["392", "did you mean 'JPN' (Japan)?"],
    ["Japn", "did you mean 'JPN' (Japan)?"],
    ["ZAR", "'ZAF' (South Africa)"],
    ["XYZ", "write an ISO 3166-1 alpha-3 code such as 'JPN'"],
  ])("of %s is %s", (code, remedy) => {
    expect(placeRemedy(code)).toContain(remedy);
  });

  test.prop([fc.string()])("never throws", (text) => {
    expect(placeRemedy(text)).not.toBe("");
  });
});
