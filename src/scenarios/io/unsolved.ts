import type { Label } from "../../indices/shareIndex.ts";

export const UNSOLVED: Label = {
  en: "the equations of the table cannot be solved: it is singular, or too nearly so",
  ja: "産業連関表の方程式が解けない(特異であるか、それに近い)",
};
