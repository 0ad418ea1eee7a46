/** Colours by what they stand for, in one theme. Those of `home` to `sixth` stay apart for every common form of colour vision. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly home: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly fourth: string;
  readonly fifth: string;
  readonly sixth: string;
  /** Known to be nobody who has a colour of his own. */
  readonly rest: string;
  /** The lines of the hatching of what is not known. */
  readonly unknown: string;
  /** From little to much. */
  readonly ramp0: string;
  readonly ramp1: string;
  readonly ramp2: string;
  readonly ramp3: string;
  readonly ramp4: string;
}

/** What a mark is drawn in; "hatch" is the pattern of what is not known. */
export type Ink = keyof Palette | "hatch";

/** A picture's colours: fixed, or the reader's own scheme. */
export type Theme = "light" | "dark" | "auto";

const LIGHT: Palette = {
  paper: "#ffffff",
  ink: "#1b1f24",
  soft: "#57606a",
  rule: "#d8dee4",
  home: "#0b62a8",
  first: "#b44226",
  second: "#b28e23",
  third: "#469e93",
  fourth: "#793660",
  fifth: "#290c8b",
  sixth: "#452b00",
  rest: "#b3bac2",
  unknown: "#8c959f",
  ramp0: "#eef3f8",
  ramp1: "#c3d7ea",
  ramp2: "#8db4d9",
  ramp3: "#4d8ac0",
  ramp4: "#0b5394",
};

const DARK: Palette = {
  paper: "#14181d",
  ink: "#eef1f4",
  soft: "#a9b3bd",
  rule: "#363d45",
  home: "#5aa9ee",
  first: "#f88d51",
  second: "#fcdf64",
  third: "#7be8d3",
  fourth: "#b27599",
  fifth: "#606edc",
  sixth: "#756b4a",
  rest: "#5d666f",
  unknown: "#8c959f",
  ramp0: "#1f2730",
  ramp1: "#27435c",
  ramp2: "#31668f",
  ramp3: "#3f8ac4",
  ramp4: "#6fb7f2",
};

export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = { light: LIGHT, dark: DARK };

/** The colours for places and actors other than the home, the largest first. */
export const ACTOR_INKS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
] as const satisfies readonly Ink[];
