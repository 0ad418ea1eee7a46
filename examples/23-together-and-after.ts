// Two scenarios together, one after the other, and half as hard: what Japan lacks of battery materials.
import batteries from "../seeds/batteries.json" with { type: "json" };
import cobalt from "../seeds/scenarios/cobalt-2025.json" with { type: "json" };
import graphite from "../seeds/scenarios/graphite-2023.json" with { type: "json" };
import { compile, parseModel, parseScenario, runScenario } from "../src/index.ts";
import { andScenario, scaleScenario, thenScenario } from "../src/scenarios.ts";

const network = compile(parseModel(batteries));
/** What was decided then, on one day and for half a year. */
const moved = ({ events, measured: _, ...file }: typeof graphite | typeof cobalt) =>
  parseScenario({ ...file, events: [{ ...events[0], start: 0, end: 180 }] });
const licences = moved(graphite);
const congo = moved(cobalt);
const questions = {
  "licences for graphite": licences,
  "and cobalt": andScenario(licences, congo),
  "then cobalt": thenScenario(licences, congo),
  "half as hard": scaleScenario(andScenario(licences, congo), 0.5),
};
for (const [name, scenario] of Object.entries(questions))
  for (const day of [0, 200]) {
    const { table } = runScenario(network, scenario, { home: "JPN", day });
    const lost = table.rows
      .filter((row) => row.whatId === "supply" && Object(row.lost).lo > 0)
      .map((row) => `${row.stageId} ${(100 * Object(row.lost).lo).toFixed(1)} %`);
    console.log(`${name}, day ${day}: surely lost ${lost.join(", ") || "nothing"}`);
  }
