import type { CriticalityMethod } from "./criticalityMethod.ts";
import { EU_METHODS } from "./euMethods.ts";
import { GEOPOLRISK_METHODS } from "./geoPolRiskMethods.ts";
import { JAPAN_METHODS } from "./japanMethods.ts";
import { NASSAR_METHODS } from "./nassarMethods.ts";
import { SURVEY_METHODS } from "./surveyMethods.ts";
import { TRADE_METHODS } from "./tradeMethods.ts";
import { USGS_METHODS } from "./usgsMethods.ts";
import { YALE_METHODS } from "./yaleMethods.ts";

/** The registry of published criticality methods and their parts. */
export const CRITICALITY: readonly CriticalityMethod[] = [
  ...EU_METHODS,
  ...USGS_METHODS,
  ...NASSAR_METHODS,
  ...GEOPOLRISK_METHODS,
  ...TRADE_METHODS,
  ...JAPAN_METHODS,
  ...SURVEY_METHODS,
  ...YALE_METHODS,
];
