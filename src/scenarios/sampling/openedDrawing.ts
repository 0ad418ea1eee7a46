import type { FailureLaw } from "../../numeric/sampling/failureLaw.ts";
import { type ManyFailures, manyFailures } from "../../numeric/sampling/manyFailures.ts";
import { type ExposureSetup, exposureClosure } from "./exposureClosure.ts";
import type { LossClosure } from "./lossClosure.ts";

/** What is drawn, as plain data: states of failing parties, what their losses rest on, and how often. */
export interface DrawingSetup {
  readonly law: FailureLaw;
  readonly exposure: ExposureSetup;
  readonly seed: number;
  readonly draws: number;
}

/** The same, with losses to be asked for. */
export interface Drawing extends DrawingSetup {
  readonly closure: LossClosure;
  /** Most failures of the states that are counted one by one; all other states are drawn. */
  readonly counted: number;
  readonly rest: ManyFailures;
}

/** Shares that are drawn leave only the state without failures to be counted. */
const COUNTED = 2;

const known = new WeakMap<DrawingSetup, Drawing>();

/** Opened once for each setup, since losses are kept. */
export function openedDrawing(setup: DrawingSetup): Drawing {
  const before = known.get(setup);
  if (before !== undefined) return before;
  const closure = exposureClosure(setup.exposure);
  const counted = closure.redrawn === null ? COUNTED : 0;
  const drawing = { ...setup, closure, counted, rest: manyFailures(setup.law, counted + 1) };
  known.set(setup, drawing);
  return drawing;
}
