export type { IoLabel } from "./trace/ioLabel.ts";
export { type IoNetwork, type IoOptions, ioNetwork } from "./trace/ioNetwork.ts";
export { type IoOrigins, valueAddedOrigins } from "./trace/ioOrigins.ts";
export { ghoshOutput, leontiefOutput } from "./trace/ioOutput.ts";
export {
  ioPassThroughFrequencies,
  ioPassThroughFrequency,
  type PathEnds,
} from "./trace/ioPassThrough.ts";
export {
  faceValueReliance,
  foreignInputReliance,
  type IoReliance,
  ioReliance,
  lookThroughReliance,
  type OriginQuestion,
  type RelianceQuestion,
} from "./trace/ioReliance.ts";
export type { IoDemand } from "./trace/ioSolve.ts";
export type { IoMatrix, IoTable } from "./trace/ioTable.ts";
