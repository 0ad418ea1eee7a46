/** What a home makes, buys and sells of one product in one period, all in one unit. */
export interface Balance {
  readonly production: number;
  readonly imports: number;
  readonly exports: number;
  /** Taken out of stock, negative when stock was built up; left out when stock changes are not counted. */
  readonly stockDrawdown?: number;
}
