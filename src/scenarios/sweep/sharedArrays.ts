/** Bytes from which a copy for each thread is worth avoiding. */
const LARGE = 4096;

type Numbers = Float64Array | Int32Array | Uint8Array;

/** The same plain data with large typed arrays where all threads see them; as it was where memory cannot be shared. */
export function sharedArrays<Data>(data: Data): Data {
  // Browsers that have the memory hand it to workers on isolated pages only.
  const canShare =
    typeof SharedArrayBuffer !== "undefined" && globalThis.crossOriginIsolated !== false;
  return canShare ? (shared(data, new Map()) as Data) : data;
}

function shared(data: unknown, copies: Map<unknown, unknown>): unknown {
  if (typeof data !== "object" || data === null) return data;
  const known = copies.get(data);
  if (known !== undefined) return known;
  const copy = isNumbers(data)
    ? sharedArray(data)
    : Array.isArray(data)
      ? data.map((item) => shared(item, copies))
      : isPlain(data)
        ? Object.fromEntries(Object.entries(data).map(([key, item]) => [key, shared(item, copies)]))
        : data;
  copies.set(data, copy);
  return copy;
}

function sharedArray(array: Numbers): Numbers {
  if (array.byteLength < LARGE) return array;
  const memory = new SharedArrayBuffer(array.byteLength);
  const copy = new (array.constructor as new (memory: SharedArrayBuffer) => Numbers)(memory);
  copy.set(array);
  return copy;
}

const isNumbers = (data: object): data is Numbers =>
  data instanceof Float64Array || data instanceof Int32Array || data instanceof Uint8Array;

const isPlain = (data: object) => Object.getPrototypeOf(data) === Object.prototype;
