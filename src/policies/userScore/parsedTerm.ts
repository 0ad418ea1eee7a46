import { didYouMean } from "../../model/didYouMean.ts";
import { quoted, shown } from "../../model/modelError.ts";
import { FUNCTIONS, functionOf, OPERATORS, type Term } from "./scoreTerm.ts";
import { type Problem, textProblem } from "./textProblem.ts";

/** No expression is deeper, so that none takes long. */
const DEEPEST = 40;

/** What is read of the parser's nodes. */
interface ParsedNode {
  readonly type: string;
  readonly op?: unknown;
  readonly args?: readonly ParsedNode[];
  readonly fn?: unknown;
  readonly implicit?: boolean;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly content?: ParsedNode;
}

/** What is wrong with an expression; every problem of its terms at once. */
export type ParsedTerm = { readonly term: Term } | { readonly problems: readonly Problem[] };

/**
 * An expression as a term: parsed by mathjs, which is loaded now, and then walked by a white list, so that nothing of it
 * is ever evaluated by mathjs or reaches an object by name.
 */
export async function parsedTerm(
  expression: string,
  names: readonly string[],
): Promise<ParsedTerm> {
  const problem = textProblem(expression);
  if (problem !== null) return { problems: [problem] };
  const { parse } = await import("mathjs/number");
  const problems: Problem[] = [];
  try {
    const node = parse(expression) as unknown as ParsedNode;
    const term = termOf(node, { names, problems, depth: 0 });
    return problems.length > 0 ? { problems } : { term };
  } catch (error) {
    // The parser tells what it cannot read by errors of several classes; the caller gets one.
    const found = error instanceof Error ? error.message : String(error);
    return {
      problems: [{ must: "be an expression", found, fix: "look for a sign too many or too few" }],
    };
  }
}

interface Walk {
  readonly names: readonly string[];
  readonly problems: Problem[];
  readonly depth: number;
}

const NOTHING: Term = { type: "number", value: Number.NaN };

function termOf(node: ParsedNode, walk: Walk): Term {
  if (walk.depth > DEEPEST) {
    return wrong(walk, {
      must: `be at most ${DEEPEST} terms deep`,
      found: "more",
      fix: "simplify it",
    });
  }
  const deeper = { ...walk, depth: walk.depth + 1 };
  switch (node.type) {
    case "ParenthesisNode":
      return node.content ? termOf(node.content, deeper) : NOTHING;
    case "ConstantNode":
      return constant(node.value, walk);
    case "SymbolNode":
      return named(String(node.name), walk);
    case "OperatorNode":
      return operated(node, deeper);
    case "FunctionNode":
      return called(node, deeper);
    default:
      return wrong(walk, {
        must: "use nothing but numbers, measures, + - * / ^ and functions",
        found: node.type.replace(/Node$/, "").toLowerCase(),
        fix: `write it with ${[...FUNCTIONS.keys()].join(", ")}`,
      });
  }
}

function wrong({ problems }: Walk, problem: Problem): Term {
  problems.push(problem);
  return NOTHING;
}

function constant(value: unknown, walk: Walk): Term {
  if (typeof value === "number" && Number.isFinite(value)) return { type: "number", value };
  return wrong(walk, {
    must: "hold finite numbers",
    found: shown(String(value)),
    fix: "correct it",
  });
}

function named(name: string, walk: Walk): Term {
  if (walk.names.includes(name)) return { type: "name", name };
  return wrong(walk, {
    must: "name measures of the score",
    found: quoted(name),
    fix: didYouMean(
      name,
      walk.names,
      `add it to 'measures', or choose one of ${walk.names.join(", ")}`,
    ),
  });
}

function operated({ op, args = [], implicit }: ParsedNode, walk: Walk): Term {
  if (implicit === true) {
    return wrong(walk, {
      must: "write every sign",
      found: "two terms side by side",
      fix: "write '*' between them",
    });
  }
  if (args.length === 1 && op === "+") return termOf(args[0] as ParsedNode, walk);
  const to = args.length === 1 && op === "-" ? "negative" : String(op);
  if (!OPERATORS.has(to) || args.length !== functionOf(to).least) {
    return wrong(walk, {
      must: "use + - * / ^ alone",
      found: quoted(String(op)),
      fix: "write it with these",
    });
  }
  return { type: "call", to, terms: args.map((arg) => termOf(arg, walk)) };
}

function called({ fn, args = [] }: ParsedNode, walk: Walk): Term {
  const { type, name } = Object(fn) as ParsedNode;
  const to = type === "SymbolNode" ? String(name) : "";
  const known = FUNCTIONS.get(to);
  if (known === undefined) {
    const all = [...FUNCTIONS.keys()];
    return wrong(walk, {
      must: "call functions of the list",
      found: quoted(to),
      fix: didYouMean(to, all, `choose one of ${all.join(", ")}`),
    });
  }
  if (args.length < known.least || args.length > known.most) {
    const must = known.most === 1 ? "one argument" : `${known.least} to ${known.most} arguments`;
    return wrong(walk, { must: `give ${to} ${must}`, found: `${args.length}`, fix: "correct it" });
  }
  return { type: "call", to, terms: args.map((arg) => termOf(arg, walk)) };
}
