import { shown } from "../../display/shown.ts";
import type { Network } from "../../network/network.ts";
import { sum } from "../../numeric/interval.ts";
import type { Effects } from "../shocks/effects.ts";
import { allocations } from "./allocations.ts";
import { askedChain } from "./askedChain.ts";
import type { ChainQuestion, OperationalChain } from "./operationalChain.ts";
import { type OperationalOptions, operationalQuestion } from "./operationalQuestion.ts";
import type { Allocation, Tiers } from "./plan.ts";
import { each, type Readings } from "./readings.ts";
import { reasons } from "./reasons.ts";
import { rivalBounds } from "./rivalBounds.ts";
import type { Rivalry, ServedProduct, ServedUnder } from "./servedAnswer.ts";
import { servedPlan } from "./servedPlan.ts";
import { servedTable } from "./servedTable.ts";

/**
 * What share of a home's final demand can be served by rerouting under shocks, with the home first, with all served evenly, and with the home last.
 *
 * Formula: as in `operationalSelfSufficiency`, with the whole world inside; each limit times what the shocks leave of it. Evenly = the least share of all products of the home and of all others is made as large as can be, then the next (max–min); first = the home's products so, then the others' beside them; last = the other way round.
 *
 * @param network - a compiled model
 * @param effects - what shocks leave of it; null for none
 * @param options - `home`; where needed `groups`; `days`, `flexibility`, `spare`, `recycling` and `inputs` as in `operationalSelfSufficiency`
 * @returns for each product that the home finally uses, shares served (0–1, low is risk) as `{ value, lo, hi }` under each rule, with the limits that bind; the plans as amounts by supplier, flow and pool; and a table. Null where the model does not give what is needed; evenly and last also where it names no demand of others that draws on the same supply
 * @throws RangeError when the home is no known place or group or an option is out of range; Error when the package highs is needed and not installed
 * @see kyusho's own definition; by maximum flows (Dinic) where the chain moves one good, else by linear programs
 * @example
 * const demands = [["JPN", 50], ["KOR", 50]].map(([place, amount]) => ({ stage: "refining", place, amount, citation: "made-up" }));
 * const stages = tinyModel.stages.map((stage) => ({ ...stage, unreported: "none" }));
 * const answer = await servedUnder(compile(parseModel({ ...tinyModel, demands, stages })), null, { home: "JPN" });
 * ["first", "fair", "last"].map((rule) => answer.products[0].served[rule].value) // => [0.5, 0.25, 0]
 */
export async function servedUnder(
  network: Network,
  effects: Effects | null,
  options: Omit<OperationalOptions, "floor">,
): Promise<ServedUnder> {
  const { home, question } = operationalQuestion(network, options, {
    isCutOff: false,
    rivals: true,
    effects,
  });
  const { chain, hasRivals, isWhole, missing, missingOfRivals } = chainsOf(question);
  const { orders, rules } = ordersOf(chain, question.products.length, isWhole);
  const pace = 1 / question.limits.days;
  const found = missing.length > 0 ? null : await allocations(chain, orders, pace);
  const count = question.products.length;
  const served = foundOf(found?.answer ?? null, rules, count);
  const products = question.products.map((stage, group) =>
    productOf(network, chain, { stage, group, found: served }),
  );
  const planOf = (rule: Rivalry) => {
    const allocation = served.by[rule]?.middle ?? served.by[rule]?.least ?? null;
    return allocation === null ? null : servedPlan(question, chain, allocation.plan);
  };
  const answer = { home, products, missing, missingOfRivals };
  const { limits } = question;
  return shown({
    kind: "servedUnder",
    ...answer,
    plans: { first: planOf("first"), fair: planOf("fair"), last: planOf("last") },
    table: servedTable(network, answer, { limits, hasRivals, notes: found?.notes ?? {} }),
  });
}

/** The chain to be asked: with all who draw on the same supply where enough is known of them, else the home's alone. */
function chainsOf(question: ChainQuestion) {
  const own = askedChain({ ...question, rivals: false });
  const all = askedChain(question);
  const lackOf = ({ missing, missingStocks }: OperationalChain) =>
    question.limits.days === Infinity ? missing : [...missing, ...missingStocks];
  const hasRivals = all.groups.length > own.groups.length;
  const isWhole = hasRivals && lackOf(all).length === 0;
  const missing = lackOf(own);
  return {
    ...{ hasRivals, isWhole, missing, chain: isWhole ? all : own },
    missingOfRivals: missing.length > 0 ? [] : lackOf(all),
  };
}

/** How the home's products are served under each rule, and each by itself. */
interface Found {
  readonly by: Readonly<Record<Rivalry, Readings<Allocation> | null>>;
  readonly alone: readonly (Readings<Allocation> | null)[];
}

/** The orders of tiers that can be asked for: all rules where others' demand is known, else the home alone; and each product of the home by itself. */
function ordersOf(
  { groups }: OperationalChain,
  products: number,
  isWhole: boolean,
): { readonly orders: Tiers[]; readonly rules: readonly Rivalry[] } {
  const home = groups.flatMap((_, group) => (group < products ? [group] : []));
  const others = groups.flatMap((_, group) => (group < products ? [] : [group]));
  const alone = home.map((group): Tiers => [[group]]);
  if (!isWhole) return { orders: [[home], ...alone], rules: ["first"] };
  return {
    orders: [[home, others], [[...home, ...others]], [others, home], ...alone],
    rules: ["first", "fair", "last"],
  };
}

function foundOf(
  answer: Readings<readonly Allocation[]> | null,
  rules: readonly Rivalry[],
  products: number,
): Found {
  const at = (order: number) =>
    answer === null || order < 0 ? null : each(answer, (list) => list[order] as Allocation);
  const of = (rule: Rivalry) => at(rules.indexOf(rule));
  return {
    by: { first: of("first"), fair: of("fair"), last: of("last") },
    alone: Array.from({ length: products }, (_, group) => at(rules.length + group)),
  };
}

function productOf(
  network: Network,
  chain: OperationalChain,
  {
    stage,
    group,
    found,
  }: { readonly stage: number; readonly group: number; readonly found: Found },
): ServedProduct {
  const { by, alone } = found;
  const wants = chain.wants.filter((want) => want.group === group);
  const served = (rule: Rivalry) => {
    const shares = by[rule] && each(by[rule], (one) => one.shares);
    const most = alone[group]?.most.shares[group] ?? Number.NaN;
    return shares && rivalBounds(rule, shares, { group, products: alone.length, alone: most });
  };
  const binding = (rule: Rivalry) => {
    const allocation = by[rule]?.middle ?? by[rule]?.least;
    return reasons(network, chain, allocation?.binds[group] ?? []);
  };
  return {
    stage,
    wanted: wants.length === 0 ? null : sum(wants.map(({ amount }) => amount)),
    served: { first: served("first"), fair: served("fair"), last: served("last") },
    reasons: { first: binding("first"), fair: binding("fair"), last: binding("last") },
  };
}
