/** A function of a WebAssembly module, all of whose parameters are i32. */
export interface AssemblyFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Names of the other variables. */
  readonly i32?: readonly string[];
  readonly v128?: readonly string[];
  /** Instructions in the order of the machine, parted by white space, each followed by its operand: a name or a number. */
  readonly code: string;
}

type Operand = "none" | "name" | "number" | "label" | "offset" | "block";

const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY = 0x40;
const SIMD = 0xfd;

/** Opcode, what follows it, and for access to memory log₂ of its alignment. */
const INSTRUCTIONS: Readonly<
  Record<string, readonly [code: readonly number[], Operand, align?: number]>
> = {
  block: [[0x02], "block"],
  loop: [[0x03], "block"],
  end: [[0x0b], "none"],
  br: [[0x0c], "label"],
  br_if: [[0x0d], "label"],
  "local.get": [[0x20], "name"],
  "local.set": [[0x21], "name"],
  "i32.load": [[0x28], "offset", 2],
  "i32.const": [[0x41], "number"],
  "i32.lt_u": [[0x49], "none"],
  "i32.ge_u": [[0x4f], "none"],
  "i32.add": [[0x6a], "none"],
  "v128.load": [[SIMD, 0x00], "offset", 3],
  "v128.load64_splat": [[SIMD, 0x0a], "offset", 3],
  "v128.store": [[SIMD, 0x0b], "offset", 3],
  "f64x2.splat": [[SIMD, 0x14], "none"],
  "f64.const": [[0x44], "number"],
  "f64x2.add": [[SIMD, 0xf0, 0x01], "none"],
  "f64x2.sub": [[SIMD, 0xf1, 0x01], "none"],
  "f64x2.mul": [[SIMD, 0xf2, 0x01], "none"],
  "f64x2.pmin": [[SIMD, 0xf6, 0x01], "none"],
  "f64x2.pmax": [[SIMD, 0xf7, 0x01], "none"],
};

/** Bytes of a WebAssembly module that exports the functions and takes its memory as `env.memory`. */
export function assembly(functions: readonly AssemblyFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...vector(parameters.map(() => [I32])),
    0x00,
  ]);
  const memory = [...text("env"), ...text("memory"), 0x02, 0x00, 0x01];
  const exports = functions.map(({ name }, f) => [...text(name), 0x00, ...unsigned(f)]);
  const bodies = functions.map((made) => {
    const bytes = body(made);
    return [...unsigned(bytes.length), ...bytes];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [memory]),
    ...section(
      3,
      functions.map((_, f) => unsigned(f)),
    ),
    ...section(7, exports),
    ...section(10, bodies),
  ]);
}

function body({ parameters, i32 = [], v128 = [], code }: AssemblyFunction): number[] {
  const variables = [...parameters, ...i32, ...v128];
  const declared = vector([
    [...unsigned(i32.length), I32],
    [...unsigned(v128.length), V128],
  ]);
  const words = code.trim().split(/\s+/);
  const bytes: number[] = [];
  for (let w = 0; w < words.length; w++) {
    const word = words[w] as string;
    const instruction = INSTRUCTIONS[word];
    if (instruction === undefined)
      throw new RangeError(`code: must hold known instructions (got ${JSON.stringify(word)})`);
    const [opcode, operand, align] = instruction;
    bytes.push(...opcode);
    if (align !== undefined) bytes.push(align);
    if (operand === "block") bytes.push(EMPTY);
    else if (operand !== "none") bytes.push(...operandBytes(words[++w] ?? "", word, variables));
  }
  return [...declared, ...bytes, 0x0b];
}

function operandBytes(operand: string, word: string, variables: readonly string[]): number[] {
  if (word.startsWith("local.")) {
    const index = variables.indexOf(operand);
    if (index < 0)
      throw new RangeError(`code: must name its variables (got ${JSON.stringify(operand)})`);
    return unsigned(index);
  }
  const value = Number(operand);
  if (!Number.isFinite(value) || operand === "")
    throw new RangeError(`code: must hold a number after ${word} (got ${JSON.stringify(operand)})`);
  if (word === "f64.const") return [...new Uint8Array(Float64Array.of(value).buffer)];
  return word === "i32.const" ? signed(value) : unsigned(value);
}

const text = (name: string) => vector([...new TextEncoder().encode(name)].map((byte) => [byte]));

const vector = (items: readonly (readonly number[])[]) => [
  ...unsigned(items.length),
  ...items.flat(),
];

function section(id: number, items: readonly (readonly number[])[]): number[] {
  const bytes = vector(items);
  return [id, ...unsigned(bytes.length), ...bytes];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
