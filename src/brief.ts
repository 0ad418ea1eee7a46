export { type Brief, type BriefOptions, brief } from "./brief/brief.ts";
export {
  type BriefDifference,
  type BriefVerdict,
  verifyBrief,
} from "./brief/verifyBrief.ts";
