// Who could cut Japan off, and who could not do without Japan?
import chips from "../seeds/chips.json" with { type: "json" };
import { compile, displayAs, parseModel } from "../src/index.ts";
import { autonomy, indispensability } from "../src/trace.ts";

const network = compile(parseModel(chips));

/** Without notes and sources, which follow the whole tables. */
const short = (result: ReturnType<typeof autonomy>, columns: string, rows: typeof result.rows) => ({
  ...result,
  columns: result.columns.filter(({ key }) => columns.split(" ").includes(key)),
  rows,
  notes: {},
  citations: {},
});

const own = autonomy(network, { home: "JPN" });
const known = own.rows.filter(({ placeId }) => placeId !== null);
console.log(displayAs(short(own, "stage autonomy place exposure", known), "text"));

const others = indispensability(network, { home: "JPN" });
const losing = others.rows.filter(({ loss }) => Object(loss).lo > 0);
console.log(`\n${displayAs(short(others, "stage place loss", losing), "text")}`);
