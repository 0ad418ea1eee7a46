import { exact, type Interval } from "../numeric/interval.ts";

/** How a quantity is known: one number, a number with bounds, or bounds alone. */
export type Known = "point" | "bounds" | "range";

export function knownAs(quantity: Interval): Known {
  if (clean(quantity.lo) === clean(quantity.hi)) return "point";
  return quantity.value === null ? "range" : "bounds";
}

/**
 * A quantity for people, without its unit except that shares are in percent. Thousands are grouped by commas. With bounds
 * the last digit is worth at most a quarter of their distance, and they are rounded outwards so that they still hold.
 */
export function formatQuantity(quantity: number | Interval, unit: string | null): string {
  const scale = unit === "share" ? 100 : 1;
  const percent = unit === "share" ? " %" : "";
  const { value, lo, hi } = scaled(
    typeof quantity === "number" ? exact(quantity) : quantity,
    scale,
  );
  if (lo === hi) return point(value ?? lo, unit) + percent;
  const digits = decimals(lo, hi, unit);
  const range = [rounded(lo, digits, Math.floor), rounded(hi, digits, Math.ceil)];
  const bounds = range.join(lo < 0 ? " … " : "–") + percent;
  return value === null ? bounds : `${rounded(value, digits, Math.round)}${percent} (${bounds})`;
}

/** Without the noise of floating-point arithmetic. */
function clean(x: number): number {
  return Number(x.toPrecision(12));
}

function scaled({ value, lo, hi }: Interval, scale: number): Interval {
  const [low, high] = [clean(lo * scale), clean(hi * scale)];
  return { value: value === null ? null : clean(value * scale), lo: low, hi: high };
}

function magnitude(x: number): number {
  return Math.floor(Math.log10(Math.abs(x)));
}

function isExtreme(x: number): boolean {
  return x !== 0 && (Math.abs(x) >= 1e15 || Math.abs(x) < 1e-6);
}

/** Decimals of a number that is known exactly. */
function pointDecimals(x: number, unit: string | null): number {
  if (x === 0) return 0;
  const threeDigits = Math.max(0, 2 - magnitude(x));
  if (unit === "share") return Math.min(2, threeDigits);
  if (unit === "1" && Math.abs(x) < 1) return Math.max(3, -magnitude(x));
  return threeDigits;
}

function decimals(lo: number, hi: number, unit: string | null): number {
  const supported = -magnitude((hi - lo) / 4);
  const useful = pointDecimals(Math.max(Math.abs(lo), Math.abs(hi)), unit);
  const digits = Math.min(supported, useful);
  return unit === "share" ? Math.max(0, digits) : digits;
}

function point(x: number, unit: string | null): string {
  if (unit === "share") return percentPoint(x);
  if (isExtreme(x)) return minus(String(Number(x.toPrecision(3))));
  if (Number.isInteger(x)) return fixed(x, 0);
  const digits = pointDecimals(x, unit);
  return unit === "1" ? fixed(x, digits) : trimmed(x, digits);
}

/** Only nothing prints as 0 and only all of it as 100. */
function percentPoint(x: number): string {
  const size = Math.abs(x);
  if (size < 1e-10) return "0";
  if (size < 0.005) return `${x < 0 ? "−" : ""}<0.01`;
  const digits = pointDecimals(x, "share");
  if (size >= 100 || Number(size.toFixed(digits)) < 100) return trimmed(x, digits);
  return size < 99.995 ? trimmed(x, 2) : `${x < 0 ? "−" : ""}>99.99`;
}

const MOST_ZEROS = 10;

/** `digits` may be negative: −2 rounds to hundreds. What is not zero keeps its leading digit. */
function rounded(x: number, digits: number, round: (x: number) => number): string {
  if (isExtreme(x)) return minus(String(x));
  const y = clean(round(clean(x * 10 ** digits)) / 10 ** digits);
  if (y === 0 && x !== 0) {
    const leading = -magnitude(x);
    return fixed(clean(round(clean(x * 10 ** leading)) / 10 ** leading), Math.max(0, leading));
  }
  // Beside bounds that are next to nothing, 0 needs no line of decimals (and `toFixed` gives at most 100).
  return fixed(y, y === 0 && digits > MOST_ZEROS ? 0 : Math.max(0, digits));
}

function trimmed(x: number, digits: number): string {
  return fixed(x, digits)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

function fixed(x: number, digits: number): string {
  const [whole = "", fraction] = Math.abs(x).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return x < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

function minus(text: string): string {
  return text.replaceAll("-", "−");
}
