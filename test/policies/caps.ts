/** Japan makes 20 and buys 60 from China and 20 from Australia. */
export const CHAIN = {
  stages: [{ id: "s", unreported: "none" as const }],
  suppliers: [
    { place: "JPN", production: 20, operator: "Alpha" },
    { place: "CHN", production: 100, operator: "Beta", owner: "USA" },
    { place: "AUS", production: 40, operator: "Beta", owner: "USA" },
  ],
  flows: [
    { from: "CHN", to: "JPN", amount: 60 },
    { from: "AUS", to: "JPN", amount: 20 },
  ],
};

/** A rule on the self-sufficiency of the home. */
export const home = (op: string, value: number) => ({
  measure: "selfSufficiency",
  must: { op, value },
});

/** A rule on the largest third country. */
export const third = (value: number) => ({
  ...{ measure: "largestForeignShare", of: "homeConsumption", by: "place" },
  must: { op: "<=", value },
});
