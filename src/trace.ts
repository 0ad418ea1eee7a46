export { type Trace, type TraceOptions, trace } from "./trace/trace.ts";
