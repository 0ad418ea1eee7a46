import { inOrder } from "../../src/numeric/graph/inOrder.ts";
import { pythonWithScipy, type ScipyAnswer, scipyOrigins } from "./scipyOrigins.ts";
import { LOOPS, type Plan } from "./supplyGraph.ts";
import { ORIGINS, type TimedOrigins, timedOrigins } from "./timedOrigins.ts";
import { ms, printTable } from "./timings.ts";

const HEAD = [
  "loops",
  "our order",
  "our shares",
  "ns/edge/origin",
  "open",
  "scipy",
  "scipy in our order",
  "scipy / ours",
  "largest difference",
];

const aim = (text: string, isMet: boolean, figure: string) =>
  `  aim: ${text}: ${isMet ? "met" : "not met"} (${figure})`;

/** Prints our time for the shares of all origins beside that of scipy's sparse LU, and whether the aims are met. */
export function originsAgainstScipy(): void {
  console.log(`(a) Shares of ${ORIGINS} origins in what every node gets: 10 000 nodes, 60 000 edges
  ours: order of the graph, found anew, and the shares of all origins
  scipy: splu of I − Q and ${ORIGINS} right sides, the faster of COLAMD and MMD_AT_PLUS_A, the matrix given
  scipy in our order: the same with NATURAL, rows and columns put in our order before, which costs what "our order" says
`);
  const python = pythonWithScipy();
  const aims: string[] = [];
  const rows = LOOPS.map((loops) => {
    const plan: Plan = { nodes: 10_000, edges: 60_000, groups: 1, loops };
    const ours = timedOrigins(plan, loops === "one giant" ? 5 : 15);
    const each = ours.perEdge / ORIGINS;
    if (loops === "none")
      aims.push(
        aim("at most 1 µs an edge and origin without loops", each <= 1000, `${each.toFixed(1)} ns`),
      );
    const own = [ms(ours.order), ms(ours.solve), each.toFixed(1), ours.gap.toExponential(0)];
    if (python === null) return [loops, ...own, "–", "–", "–", "–"];
    return [loops, ...own, ...compared(python, ours, { loops, aims })];
  });
  printTable(HEAD, rows);
  if (python === null) console.log("  not compared: no python3 with scipy here");
  console.log(`\n${aims.join("\n")}`);
}

function compared(
  python: string,
  { graph, originOf, order, solve, shares }: TimedOrigins,
  { loops, aims }: { loops: Plan["loops"]; aims: string[] },
): string[] {
  const ordered = loops === "one giant" ? {} : { order: inOrder(graph).order };
  const theirs = scipyOrigins(python, graph, { originOf, origins: ORIGINS, ...ordered });
  const { fastest, given } = times(theirs);
  const ratio = fastest / (order + solve);
  const miss = shares.reduce(
    (most, x, i) => Math.max(most, Math.abs(x - (theirs.solution[i] as number))),
    0,
  );
  aims.push(
    aim(
      `at least 5 × as fast as scipy ${theirs.scipy}'s LU, loops ${loops}`,
      ratio >= 5,
      `${ratio.toFixed(1)} ×`,
    ),
    aim(`the same shares to 1e-9, loops ${loops}`, miss <= 1e-9, miss.toExponential(1)),
  );
  return [
    ms(fastest),
    given === null ? "–" : ms(given),
    `${ratio.toFixed(1)} ×`,
    miss.toExponential(1),
  ];
}

/** Elimination and solution with the better of scipy's own orders, and with ours. */
function times({ orderings }: ScipyAnswer): { fastest: number; given: number | null } {
  const { ours, ...own } = orderings;
  const fastest = Math.min(...Object.values(own).map((run) => run.eliminate + run.solve));
  return { fastest, given: ours ? ours.eliminate + ours.solve : null };
}
