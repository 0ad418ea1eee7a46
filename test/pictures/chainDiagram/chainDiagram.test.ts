import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/display/formatCell.ts";
import type { Result } from "../../../src/model/result.ts";
import { chainDiagram } from "../../../src/pictures/chainDiagram/chainDiagram.ts";
import { svg } from "../../../src/pictures/svg.ts";

import { drawn, expectWellFormed, FLOWS, SHIPPED, texts } from "./drawnChains.ts";

describe("chainDiagram: words, names and wrong questions", () => {
  it("names each stage with its largest place for those who do not see it", () => {
    expect(drawn().description).toBe(
      "cells: the chain behind the final use of Japan; ore: Australia 100 %; metal: Japan 50 %; cells: Japan 100 %; scrap: Japan 100 %",
    );
  });

  it("writes hostile names as text alone", () => {
    const name = `</title><script>alert("x")</script>&`;
    const rows = FLOWS.rows.map((row) => ({
      ...row,
      fromPlace: name,
      toPlace: name,
      fromStage: name,
    }));
    const text = svg(drawn({}, { ...FLOWS, rows }));
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script");
    expectWellFormed(text);
  });

  it("gives stages numbers on a narrow picture, and says below what they are", () => {
    const found = texts(drawn({ width: 400 }));
    expect(found).toContain("2");
    expect(found).toContain("2 metal");
    expect(found).toContain("Japan 50 %; China 50 %");
  });

  it("names the products whose chains it leaves out", () => {
    const flows = SHIPPED[2]?.flows as Result;
    const all = new Set(flows.rows.map(({ product }) => (product as { en: string }).en));
    expect(all.size).toBe(10);
    const text = texts(chainDiagram(flows, { product: "packaging" })).join(" ");
    const note = text.slice(text.indexOf("Other products, in the table only: "));
    const own = flows.rows.find(({ productId }) => productId === "packaging");
    const drawnOne = textOf(own?.product ?? null, "en");
    expect(note.split("Every needed")[0]).not.toContain(drawnOne);
    for (const name of all) if (name !== drawnOne) expect(note).toContain(name);
    expect(texts(drawn()).join(" ")).not.toContain("Other products");
  });

  it("gives numbers and codes where columns are near, names where they are not", () => {
    const flows = SHIPPED[0]?.flows as Result;
    const at = (width: number) => texts(chainDiagram(flows, { width }));
    for (const width of [600, 777]) {
      expect(at(width)).toContain("14 Battery-grade graphite (natural and synthetic)");
      expect(at(width).filter((text) => text.endsWith("…"))).toEqual([]);
    }
    expect(at(1200)).toContain("China 95.7 %");
    const food = texts(chainDiagram(SHIPPED[3]?.flows as Result, { product: "pork", width: 600 }));
    expect(food).not.toContain("1");
  });

  it("draws the product with most links unless one is asked for", () => {
    const flows = SHIPPED[1]?.flows as Result;
    expect(new Set(flows.rows.map(({ productId }) => productId)).size).toBe(4);
    expect(chainDiagram(flows).title).toBe(
      "NdFeB magnet making: the chain behind the final use of Japan",
    );
  });

  it("says where there is nothing to draw", () => {
    const nothing: Result = { ...FLOWS, rows: [] };
    expect(texts(chainDiagram(nothing))).toContain("The table holds no links.");
  });

  it("refuses another table, and a product that the table does not hold", () => {
    expect(() => chainDiagram({ ...FLOWS, kind: "exposures" })).toThrow(
      "flows: must be the table of chainFlows (got exposures)",
    );
    expect(() => drawn({ balance: FLOWS })).toThrow(
      "balance: must be the table of massBalance (got chainFlows)",
    );
    expect(() => drawn({ product: "parts" })).toThrow(
      "product: must be a product of the table (got parts)",
    );
  });
});
