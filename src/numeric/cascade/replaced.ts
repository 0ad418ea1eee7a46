/** Sales at or below which a market counts as dead, in the unit of the sales. */
export const LITTLE_LEFT = 1e-10;
