/** How a supplier's input matters to a customer: 0 not at all, 1 in proportion, 2 without it nothing is made. */
export type InputClass = 0 | 1 | 2;

/** Class of each input by the sector of the supplier (row) and that of the customer (column), both in the order of `sectors`. */
export interface Essentiality {
  readonly sectors: readonly string[];
  readonly classes: readonly (readonly InputClass[])[];
}

/** Firms and links in columns, for large networks. */
export interface FirmColumns {
  /** Names of the firms, or only how many there are; then they go by their numbers from 0. */
  readonly ids?: readonly string[];
  readonly count?: number;
  /** Link e leads from supplier `from[e]` to customer `to[e]`: numbers of firms or their names; `amount[e]` ≥ 0 in any unit, the same for all. */
  readonly links: {
    readonly from: Int32Array | readonly (string | number)[];
    readonly to: Int32Array | readonly (string | number)[];
    readonly amount: ArrayLike<number>;
  };
  /** Sector of each firm. */
  readonly sector: readonly string[];
  /** Class of all inputs, or by sectors. */
  readonly essentiality: "linear" | "essential" | Essentiality;
  /** Market of each firm in which others can replace it: its sector where left out; null where nobody is replaced. */
  readonly market?: readonly string[] | null;
  /** Revenue of each firm, in the unit of the amounts: its sales where left out. */
  readonly revenue?: ArrayLike<number>;
  /** Costs of each firm, in the unit of the amounts: its inputs where left out. */
  readonly costs?: ArrayLike<number>;
  /** Size of each firm in the indices: its sales where left out. */
  readonly weights?: ArrayLike<number>;
}

/** One firm, for small networks. */
export interface Firm {
  readonly id: string;
  readonly sector: string;
  readonly market?: string;
  readonly revenue?: number;
  readonly costs?: number;
  readonly weight?: number;
}

/** Firms and links one by one, for small networks. */
export interface FirmList {
  readonly firms: readonly Firm[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly amount: number;
  }[];
  readonly essentiality: "linear" | "essential" | Essentiality;
  /** null where nobody is replaced. */
  readonly market?: null;
}

export const isList = (firms: FirmColumns | FirmList): firms is FirmList => "firms" in firms;
