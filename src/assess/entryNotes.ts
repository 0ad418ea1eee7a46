import type { Note } from "../model/result.ts";
import type { Network } from "../network/network.ts";
import { type HomeMask, homePools } from "./home.ts";
import { whoLabel } from "./notes.ts";

/** What the file says of the single entries behind a stage: its suppliers, and the home's flows. The same words stand once. */
export function entryNotes(network: Network, stage: number, home: HomeMask): [string, Note][] {
  const { model, suppliers, flows } = network;
  const entries: { readonly who: string; readonly note?: string | undefined }[] = [];
  const { start, row } = suppliers.byStage;
  for (let r = start[stage] as number; r < (start[stage + 1] as number); r++) {
    const { place, note } = model.suppliers[row[r] as number] as (typeof model.suppliers)[number];
    entries.push({ who: place, note });
  }
  for (const pool of homePools(network, stage, home)) {
    for (
      let r = flows.byTo.start[pool] as number;
      r < (flows.byTo.start[pool + 1] as number);
      r++
    ) {
      const flow = model.flows?.[flows.byTo.row[r] as number];
      if (flow) entries.push({ who: flow.from, note: flow.note });
    }
  }
  const saidOf = new Map<string, Set<string>>();
  for (const { who, note } of entries) {
    if (note !== undefined) saidOf.set(note, (saidOf.get(note) ?? new Set()).add(who));
  }
  const label = model.stages[stage]?.label ?? { en: "" };
  return [...saidOf].map(([said, places]): [string, Note] => {
    const names = [...places].map(whoLabel);
    const text = {
      en: `${label.en}, ${names.map(({ en }) => en).join(", ")}: ${said}`,
      ja: `${label.ja ?? label.en}、${names.map(({ ja }) => ja).join("・")}:${said}`,
    };
    return [`entry:${text.en}`, { kind: "data", text }];
  });
}
