export type { ExtractionKind, ExtractionOptions } from "./scenarios/io/extractionKind.ts";
export {
  type ExtractionLoss,
  type HypotheticalExtraction,
  hypotheticalExtraction,
} from "./scenarios/io/hypotheticalExtraction.ts";
export { type Inoperability, inoperability } from "./scenarios/io/inoperability.ts";
export {
  inoperabilityOverTime,
  type RecoveryOptions,
} from "./scenarios/io/inoperabilityOverTime.ts";
export { type JointExtraction, jointExtraction } from "./scenarios/io/jointExtraction.ts";
export {
  type RationedOutput,
  type RationingOptions,
  type RationingShock,
  rationedOutput,
} from "./scenarios/io/rationedOutput.ts";
export type { IoLabel } from "./trace/io/ioLabel.ts";
export { type IoNetwork, type IoOptions, ioNetwork } from "./trace/io/ioNetwork.ts";
export { type IoOrigins, valueAddedOrigins } from "./trace/io/ioOrigins.ts";
export { ghoshOutput, leontiefOutput } from "./trace/io/ioOutput.ts";
export {
  ioPassThroughFrequencies,
  ioPassThroughFrequency,
  type PathEnds,
} from "./trace/io/ioPassThrough.ts";
export {
  faceValueReliance,
  foreignInputReliance,
  type IoReliance,
  ioReliance,
  lookThroughReliance,
  type OriginQuestion,
  type RelianceQuestion,
} from "./trace/io/ioReliance.ts";
export type { IoDemand } from "./trace/io/ioSolve.ts";
export type { IoMatrix, IoTable } from "./trace/io/ioTable.ts";
