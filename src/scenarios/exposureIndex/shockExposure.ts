import type { Label } from "../../indices/shareIndex.ts";
import type { ExposureQuestions } from "./exposureQuestions.ts";
import { NO_HORIZON, NO_TIME, SURVIVES, UNSOLVED_PROGRAM } from "./exposureReasons.ts";
import type { FullShock } from "./exposureShocks.ts";
import { type CurvePoint, lostMarginCurve } from "./lostMarginCurve.ts";

/** What a shock costs, and for how long it costs nothing; what is null has its reason. */
export interface ShockExposure {
  readonly sites: readonly string[];
  readonly left: number;
  readonly timeToRecover: number | null;
  readonly timeToSurvive: number | null;
  /** Until it is over, at the least. */
  readonly lostMargin: number | null;
  readonly riskExposureIndex: number | null;
  readonly dangerous: boolean | null;
  readonly curve: readonly CurvePoint[] | null;
  readonly reasons: Readonly<Partial<Record<ExposureFigure, Label>>>;
}

export type ExposureFigure =
  | "timeToSurvive"
  | "lostMargin"
  | "riskExposureIndex"
  | "dangerous"
  | "curve";

/** All but the index, for which all shocks must be known. */
export type UnrankedExposure = Omit<ShockExposure, "riskExposureIndex">;

export interface Survival {
  readonly days: number | null;
  readonly reason: Label | null;
}

/** Days by which a time to recover must exceed the time to survive, as part of the latter: below, it is rounding. */
const ROUNDING = 1e-9;

/** The time to survive, and why it is null where it is. */
export function survival(
  questions: ExposureQuestions,
  shock: Pick<FullShock, "numbers" | "left">,
): Survival {
  const days = questions.timeToSurvive(shock);
  if (days === null) return { days, reason: UNSOLVED_PROGRAM };
  return days < Infinity ? { days, reason: null } : { days: null, reason: SURVIVES };
}

/** What is known of a shock by itself. */
export function shockExposure(
  shock: FullShock,
  questions: ExposureQuestions,
  horizon: number | undefined,
): UnrankedExposure {
  const { sites, left, timeToRecover } = shock;
  const { days: timeToSurvive, reason } = survival(questions, shock);
  const survived = reason === SURVIVES ? Infinity : timeToSurvive;
  const lineAt = (days: number) => questions.lostMargin(shock, days);
  const dangerous = isDangerous(timeToRecover, survived);
  const lostMargin =
    timeToRecover === null
      ? null
      : dangerous === false
        ? 0
        : (lineAt(timeToRecover)?.value ?? null);
  const curve =
    horizon === undefined ? null : lostMarginCurve(lineAt, { survived: survived ?? 0, horizon });
  const unknown = timeToRecover === null ? NO_TIME : UNSOLVED_PROGRAM;
  const reasons = {
    ...(reason === null ? {} : { timeToSurvive: reason }),
    ...(lostMargin === null ? { lostMargin: unknown } : {}),
    ...(dangerous === null ? { dangerous: unknown } : {}),
    ...(curve === null ? { curve: horizon === undefined ? NO_HORIZON : UNSOLVED_PROGRAM } : {}),
  };
  return { sites, left, timeToRecover, timeToSurvive, lostMargin, dangerous, curve, reasons };
}

function isDangerous(timeToRecover: number | null, survived: number | null): boolean | null {
  if (survived === Infinity) return false;
  if (timeToRecover === null || survived === null) return null;
  return timeToRecover > survived * (1 + ROUNDING);
}
