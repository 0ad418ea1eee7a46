// Who stands behind the refined nickel that Japan uses, at first hand and looked through?
import batteries from "../seeds/batteries.json" with { type: "json" };
import { compile, displayAs, parseModel, trace } from "../src/index.ts";

const { exposures, ladder } = trace(compile(parseModel(batteries)), { home: "JPN" });

const nickel = exposures.rows.filter(
  (row) => row.stageId === "nickel-refining" && row.keyId === "place",
);
console.log(displayAs({ ...exposures, rows: nickel, citations: {} }, "text"));

const columns = ladder.columns.filter(({ key }) => ["stage", "faceValue", "traced"].includes(key));
const rows = ladder.rows.filter((row) => row.stageId === "nickel-refining");
console.log(`\n${displayAs({ ...ladder, columns, rows, notes: {}, citations: {} }, "markdown")}`);
