export * from "./index.ts";
export * from "./pictures.ts";
export * from "./policies.ts";
export * from "./scenarios.ts";
export * from "./trace.ts";
