export { bergerParker } from "./indices/concentration/bergerParker.ts";
export { type Completions, completions, type Market } from "./indices/concentration/completions.ts";
export { concentrationRatio } from "./indices/concentration/concentrationRatio.ts";
export { concentrationRatioBounds } from "./indices/concentration/concentrationRatioBounds.ts";
export { effectiveSuppliers } from "./indices/concentration/effectiveSuppliers.ts";
export { euGovernanceScale } from "./indices/concentration/euGovernanceScale.ts";
export { geoPolRiskGovernanceScale } from "./indices/concentration/geoPolRiskGovernanceScale.ts";
export { governanceWeightedHhi } from "./indices/concentration/governanceWeightedHhi.ts";
export { hallTideman } from "./indices/concentration/hallTideman.ts";
export { hhi } from "./indices/concentration/hhi.ts";
export { hhiBounds } from "./indices/concentration/hhiBounds.ts";
export {
  type HhiDecomposition,
  hhiDecomposition,
} from "./indices/concentration/hhiDecomposition.ts";
export { hhiWithoutLargest } from "./indices/concentration/hhiWithoutLargest.ts";
export { hillNumber } from "./indices/concentration/hillNumber.ts";
export { horvathCci } from "./indices/concentration/horvathCci.ts";
export { CONCENTRATION } from "./indices/concentration/index.ts";
export { kwokaDominance } from "./indices/concentration/kwokaDominance.ts";
export { leaveOneOutHhi } from "./indices/concentration/leaveOneOutHhi.ts";
export { mergerDeltaHhi } from "./indices/concentration/mergerDeltaHhi.ts";
export { normalisedHhi } from "./indices/concentration/normalisedHhi.ts";
export { shannonDiversity } from "./indices/concentration/shannonDiversity.ts";
export { shareIndexBounds } from "./indices/concentration/shareIndexBounds.ts";
export type { Balance } from "./indices/dependency/balance.ts";
export type { BalanceIndex } from "./indices/dependency/balanceIndex.ts";
export { daysOfCover } from "./indices/dependency/daysOfCover.ts";
export { ieaDaysOfNetImports } from "./indices/dependency/ieaDaysOfNetImports.ts";
export { importDependencyRatio } from "./indices/dependency/importDependencyRatio.ts";
export { DEPENDENCY } from "./indices/dependency/index.ts";
export { netImportReliance } from "./indices/dependency/netImportReliance.ts";
export { recyclingInputRate } from "./indices/dependency/recyclingInputRate.ts";
export { selfSufficiency } from "./indices/dependency/selfSufficiency.ts";
export { singleCountryReliance } from "./indices/dependency/singleCountryReliance.ts";
export { gini } from "./indices/diversity/gini.ts";
export { giniSmallSample } from "./indices/diversity/giniSmallSample.ts";
export { DIVERSITY } from "./indices/diversity/index.ts";
export { pielouEvenness } from "./indices/diversity/pielouEvenness.ts";
export {
  type TheilDecomposition,
  theilDecomposition,
} from "./indices/diversity/theilDecomposition.ts";
export { theilL } from "./indices/diversity/theilL.ts";
export { theilT } from "./indices/diversity/theilT.ts";
export type { Label, MethodCitation, ShareIndex } from "./indices/shareIndex.ts";
export { toShares } from "./indices/toShares.ts";
