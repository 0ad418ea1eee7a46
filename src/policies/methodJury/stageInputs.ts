import { euImportReliance } from "../../indices/criticality/euImportReliance.ts";
import type {
  CountrySupply,
  MethodInput,
  MethodInputs,
} from "../../indices/criticality/methodInputs.ts";
import type { Label } from "../../indices/shareIndex.ts";
import type { Asked } from "../measures/asked.ts";
import type { JuryInputs, StageInputs } from "./juryInputs.ts";
import { isMapped, type Mapped } from "./mappedInput.ts";
import {
  mappedRecycling,
  mappedSourcing,
  mappedWorld,
  mappedWorldAmount,
  meanIndicator,
} from "./mappedSupply.ts";
import {
  mappedBalance,
  mappedExports,
  mappedImportReliance,
  mappedImports,
} from "./mappedTrade.ts";
import { why } from "./mappingReasons.ts";

/** What the methods can read of one stage: at the middle of the data, and with every number at either bound. */
export interface StageReading {
  readonly low: MethodInputs;
  readonly middle: MethodInputs;
  readonly high: MethodInputs;
  /** Why an input is missing. */
  readonly why: (input: MethodInput) => Label;
  /** Names of the inputs that are given by hand. */
  readonly given: readonly string[];
  /** Keys of the sources of what is given by hand for the stage, and for the places that stand in it. */
  readonly ofStage: readonly string[];
  readonly ofPlaces: readonly string[];
}

/** The model's quantities as inputs of the methods; what is given by hand takes their place, and nothing is made up. */
export function stageInputs(
  asked: Asked,
  inputs: JuryInputs | undefined,
): (stage: number) => StageReading {
  const known = new Map<number, StageReading>();
  return (stage) => {
    const reading = known.get(stage) ?? readingOf(asked, stage, inputs);
    known.set(stage, reading);
    return reading;
  };
}

function readingOf(asked: Asked, stage: number, inputs: JuryInputs | undefined): StageReading {
  const world = mappedWorld(asked, stage, inputs);
  const balance = mappedBalance(asked, stage);
  const mapped: Partial<Record<MethodInput, Mapped<unknown>>> = {
    worldSupply: world,
    homeSourcing: mappedSourcing(asked, stage, inputs),
    balance,
    importReliance: mappedImportReliance(balance),
    imports: mappedImports(asked, stage, inputs),
    worldExports: mappedExports(asked, stage),
    recyclingInputRate: mappedRecycling(asked, stage),
    worldProduction: mappedWorldAmount(asked, stage),
    politicalStability: meanIndicator(world, "politicalStability"),
    policyPotential: meanIndicator(world, "policyPotential"),
  };
  const { citation, ...given } = givenInputs(asked.network.stages[stage]?.id ?? "", inputs);
  const at = (end: "low" | "middle" | "high"): MethodInputs => ({
    ...Object.fromEntries(
      Object.entries(mapped).map(([name, ends]) => [name, isMapped(ends) ? ends[end] : null]),
    ),
    ...given,
  });
  return {
    low: at("low"),
    middle: at("middle"),
    high: at("high"),
    why: (input) => {
      const found = mapped[input];
      return found !== undefined && !isMapped(found) ? found.reason : why.notInModels;
    },
    given: Object.keys(given),
    ofStage: citation === undefined ? [] : [citation],
    ofPlaces: placesIn(at("high")).flatMap((place) => inputs?.places?.[place]?.citation ?? []),
  };
}

/** What is given for the stage, with the indicators of the places in its lists; a list's own figure goes before that of the place. */
function givenInputs(stage: string, inputs: JuryInputs | undefined): Partial<StageInputs> {
  const given = inputs?.stages?.[stage];
  if (given === undefined) return {};
  const of = (place: string) => {
    const { citation: _, ...indicators } = inputs?.places?.[place] ?? { citation: "" };
    return indicators;
  };
  const { worldSupply, homeSourcing, imports, balance, importReliance } = given;
  const filled = (list: readonly CountrySupply[]) =>
    list.map((one) => ({ ...of(one.place), ...one }));
  const reliance = balance && importReliance === undefined ? euImportReliance(balance) : undefined;
  return {
    ...given,
    ...(reliance === undefined ? {} : { importReliance: reliance }),
    ...(worldSupply && { worldSupply: filled(worldSupply) }),
    ...(homeSourcing && { homeSourcing: filled(homeSourcing) }),
    ...(imports && {
      imports: imports.map((one) => {
        const { politicalStability } = of(one.partner);
        return politicalStability === undefined ? one : { politicalStability, ...one };
      }),
    }),
  };
}

function placesIn({ worldSupply, homeSourcing, imports }: MethodInputs): string[] {
  return [
    ...(worldSupply ?? []).map(({ place }) => place),
    ...(homeSourcing ?? []).map(({ place }) => place),
    ...(imports ?? []).map(({ partner }) => partner),
  ];
}
