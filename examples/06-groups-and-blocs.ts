// A group as the home, and a bloc as one supplier, each on a day.
import batteries from "../seeds/batteries.json" with { type: "json" };
import groupsFile from "../seeds/groups.json" with { type: "json" };
import { assess, compile, membersOf, parseGroups, parseModel } from "../src/index.ts";

const groups = parseGroups(groupsFile);
for (const day of ["2020-01-31", "2020-02-01"]) {
  console.log(`EU on ${day}: ${membersOf(groups, "EU", day).places?.length} members`);
}

const network = compile(parseModel(batteries));
const options = { home: "G7@2024-12-31", groups, blocs: ["EU@2024-12-31"] };
const { title, home, rows } = assess(network, options);
console.log(title.en);
console.log(`home: ${home.places.join(" ")}`);

// China is no member of either; countries not listed could be of the EU, so bounds widen.
for (const key of ["place", "bloc"]) {
  const here = rows.filter(({ stageId, keyId }) => stageId === "cobalt-refining" && keyId === key);
  const value = here.find(
    ({ wholeId, method }) => wholeId === "worldProduction" && method === "hhi",
  );
  const { lo = Number.NaN, hi = Number.NaN } = value?.value ?? {};
  console.log(`cobalt refining by ${key}: HHI within ${lo.toFixed(3)}–${hi.toFixed(3)}`);
}
