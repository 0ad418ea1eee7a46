/** What goes from a bar to another; `to` null for the final use. */
export interface Band {
  readonly from: string;
  readonly to: string | null;
  readonly kind: "input" | "trade" | "use";
  readonly isLoop: boolean;
  readonly isPerhaps: boolean;
  readonly times: number;
  readonly tip: string;
}
