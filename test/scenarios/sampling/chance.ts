import type { Result } from "../../../src/model/result.ts";
import { compile } from "../../../src/network/compile.ts";
import type { Interval } from "../../../src/numeric/interval.ts";
import type { SampleOptions } from "../../../src/scenarios/sampling/sampleOptions.ts";
import { sampleScenarios } from "../../../src/scenarios/sampling/sampleScenarios.ts";
import { type Chain, GROUPS } from "../../assess/chains.ts";
import { closed } from "../../trace/tracing.ts";

type Options = Omit<SampleOptions, "home" | "disruptions"> & {
  readonly home?: SampleOptions["home"];
  readonly blocs?: SampleOptions["disruptions"]["blocs"];
  readonly severity?: SampleOptions["disruptions"]["severity"];
};

/** Risk of a chain whose stages list all flows there are, for Japan unless said, by probabilities for illustration. */
export function risk(
  text: Chain,
  chances: Readonly<Record<string, number>>,
  options: Options = {},
) {
  const { blocs, severity, ...rest } = options;
  const places = failing(chances);
  return sampleScenarios(compile(closed(text)), {
    home: "JPN",
    groups: GROUPS,
    ...rest,
    disruptions: { places, ...(blocs && { blocs }), ...(severity && { severity }) },
  });
}

export function failing(chances: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(chances).map(([code, probability]) => [
      code,
      { probability, note: "for illustration" },
    ]),
  );
}

/** A figure of a stage, at a level, loss or floor where it has one. */
export function figure(
  { figures }: { readonly figures: Result },
  id: string,
  where: { readonly at?: number; readonly stage?: string } = {},
): {
  readonly estimate: Interval | null;
  readonly bounds: Interval;
  readonly notes: readonly string[];
} {
  const { at = null, stage = "s" } = where;
  const found = figures.rows.filter(
    (row) => row.figureId === id && row.at === at && row.stageId === stage,
  );
  if (found.length !== 1) throw new Error(`${found.length} rows of ${id} at ${stage}`);
  return found[0] as never;
}

/** The row of a place, bloc or all in the attribution. */
export function part(
  { attribution }: { readonly attribution: Result },
  id: string | null,
  stage = "s",
) {
  const found = attribution.rows.filter(
    (row) => row.id === id && row.stageId === stage && (id !== null || row.kindId === "total"),
  );
  if (found.length !== 1) throw new Error(`${found.length} rows of ${id} at ${stage}`);
  return found[0] as unknown as {
    readonly probability: number | null;
    readonly alone: Interval | null;
    readonly attributed: Interval | null;
    readonly ofTotal: Interval | number | null;
    readonly firstOrder: Interval | null;
    readonly totalOrder: Interval | null;
    readonly method: { readonly en: string };
  };
}

/** Japan makes 20 of what it uses and imports 50 from China and 30 from Australia. */
export const THREE: Chain = {
  suppliers: [
    { place: "JPN", production: 20 },
    { place: "CHN", production: 100 },
    { place: "AUS", production: 100 },
  ],
  flows: [
    { from: "CHN", to: "JPN", amount: 50 },
    { from: "AUS", to: "JPN", amount: 30 },
  ],
};

/** Japan takes the mix of a world of equal suppliers of one stage. */
export function even(places: readonly string[], shares?: readonly number[]): Chain {
  return {
    stages: [{ id: "s", unreported: "world" }],
    suppliers: places.map((place, i) => ({ place, production: shares?.[i] ?? 1 })),
  };
}
