import { type AssemblyFunction, assembly } from "./assembly.ts";

/** Shocks computed side by side; what they have at one node lies in one line of memory. */
export const LANES = 8;
/** Bytes of a line. */
export const LINE = 8 * LANES;

/**
 * Kernels over lines of LANES numbers. All parameters are addresses in bytes; "…End" is the first address behind a list.
 */
export interface LaneKernels {
  /**
   * For each node n: out[n] = min(1, max over its groups g of Σ share[e] × from[column[e]]), and growth = the most of
   * growth and out[n] − old[n]. `groupEnd[n]` is the address in `edgeEnd` behind the node's groups, `edgeEnd[g]` that in
   * `column` behind the group's entries, `column[e]` the offset of a line.
   */
  pull(
    ...addresses: readonly [
      groupEnd: number,
      nodeEnd: number,
      edgeEnd: number,
      column: number,
      share: number,
      from: number,
      old: number,
      out: number,
      growth: number,
    ]
  ): void;
  /** For each node n of market m: left[m] += sales[n] × (1 − loss[n]). */
  offer(
    ...addresses: readonly [
      market: number,
      marketEnd: number,
      sales: number,
      loss: number,
      left: number,
    ]
  ): void;
  /** For each node n of market m: missed[n] = min(1, sales[n] × inverse[m]) × loss[n]. */
  miss(
    ...addresses: readonly [
      market: number,
      marketEnd: number,
      sales: number,
      loss: number,
      inverse: number,
      missed: number,
    ]
  ): void;
}

const PARTS = [0, 1, 2, 3] as const;
/** The same for each pair of lanes, with its variable and its place in the line. */
const each = (code: (part: number, offset: number) => string) =>
  PARTS.map((part) => code(part, 16 * part)).join("\n");
const get = (...names: string[]) => names.map((name) => `local.get ${name}`).join(" ");
const forward = (name: string, bytes: number) =>
  `local.get ${name} i32.const ${bytes} i32.add local.set ${name}`;
const named = (...letters: string[]) => letters.flatMap((letter) => PARTS.map((p) => letter + p));
const splat = (name: string, value: number) => `f64.const ${value} f64x2.splat local.set ${name}`;

const PULL: AssemblyFunction = {
  name: "pull",
  parameters: [
    ...["groupEnd", "nodeEnd", "edgeEnd", "column", "share"],
    ...["from", "old", "out", "growth"],
  ],
  i32: ["lastGroup", "lastEdge", "at"],
  v128: ["zero", "one", "s", ...named("sum", "worst", "most")],
  code: `
    ${splat("zero", 0)} ${splat("one", 1)}
    ${each((p, o) => `local.get growth v128.load ${o} local.set most${p}`)}
    block
      ${get("groupEnd", "nodeEnd")} i32.ge_u br_if 0
      loop
        ${each((p) => `local.get zero local.set worst${p}`)}
        local.get groupEnd i32.load 0 local.set lastGroup
        block
          ${get("edgeEnd", "lastGroup")} i32.ge_u br_if 0
          loop
            ${each((p) => `local.get zero local.set sum${p}`)}
            local.get edgeEnd i32.load 0 local.set lastEdge
            block
              ${get("column", "lastEdge")} i32.ge_u br_if 0
              loop
                local.get share v128.load64_splat 0 local.set s
                local.get from local.get column i32.load 0 i32.add local.set at
                ${each((p, o) => `${get(`sum${p}`, "s", "at")} v128.load ${o} f64x2.mul f64x2.add local.set sum${p}`)}
                ${forward("column", 4)} ${forward("share", 8)}
                ${get("column", "lastEdge")} i32.lt_u br_if 0
              end
            end
            ${each((p) => `${get(`worst${p}`, `sum${p}`)} f64x2.pmax local.set worst${p}`)}
            ${forward("edgeEnd", 4)}
            ${get("edgeEnd", "lastGroup")} i32.lt_u br_if 0
          end
        end
        ${each(
          (p, o) => `
          ${get("one", `worst${p}`)} f64x2.pmin local.set worst${p}
          ${get(`most${p}`, `worst${p}`, "old")} v128.load ${o} f64x2.sub f64x2.pmax local.set most${p}
          ${get("out", `worst${p}`)} v128.store ${o}`,
        )}
        ${forward("old", LINE)} ${forward("out", LINE)} ${forward("groupEnd", 4)}
        ${get("groupEnd", "nodeEnd")} i32.lt_u br_if 0
      end
    end
    ${each((p, o) => `${get("growth", `most${p}`)} v128.store ${o}`)}`,
};

/** A loop over nodes, with the line of a node's market at `at` and its sales in `s`. */
const overNodes = (step: string, forwarded: readonly string[]) => `
  ${splat("one", 1)}
  block
    ${get("market", "marketEnd")} i32.ge_u br_if 0
    loop
      local.get lines local.get market i32.load 0 i32.add local.set at
      local.get sales v128.load64_splat 0 local.set s
      ${step}
      ${forward("market", 4)} ${forward("sales", 8)}
      ${forwarded.map((name) => forward(name, LINE)).join(" ")}
      ${get("market", "marketEnd")} i32.lt_u br_if 0
    end
  end`;

const OFFER: AssemblyFunction = {
  name: "offer",
  parameters: ["market", "marketEnd", "sales", "loss", "lines"],
  i32: ["at"],
  v128: ["one", "s"],
  code: overNodes(
    each(
      (_, o) => `
      local.get at
      local.get at v128.load ${o}
      ${get("s", "one", "loss")} v128.load ${o} f64x2.sub f64x2.mul
      f64x2.add v128.store ${o}`,
    ),
    ["loss"],
  ),
};

const MISS: AssemblyFunction = {
  name: "miss",
  parameters: ["market", "marketEnd", "sales", "loss", "lines", "missed"],
  i32: ["at"],
  v128: ["one", "s"],
  code: overNodes(
    each(
      (_, o) => `
      local.get missed
      ${get("one", "s", "at")} v128.load ${o} f64x2.mul f64x2.pmin
      local.get loss v128.load ${o} f64x2.mul v128.store ${o}`,
    ),
    ["loss", "missed"],
  ),
};

const module = () => assembly([PULL, OFFER, MISS]);

/** Whether this machine has the vector instructions of WebAssembly that the kernels need. */
export const hasLanes = (): boolean =>
  typeof WebAssembly !== "undefined" && WebAssembly.validate(module());

/** The kernels over a memory. */
export function laneKernels(memory: WebAssembly.Memory): LaneKernels {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module()), {
    env: { memory },
  });
  return exports as unknown as LaneKernels;
}
