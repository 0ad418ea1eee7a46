import { textOf } from "../../display/formatCell.ts";
import { formatQuantity } from "../../display/formatQuantity.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { type Drawing, framed } from "../framed.ts";
import { movedMarks } from "../movedMarks.ts";
import type { Picture, PictureOptions } from "../picture.ts";
import { sizesOf } from "../sizes.ts";
import { wordsIn } from "../wordsIn.ts";
import { balanceMarks, balancesOf } from "./balanceMarks.ts";
import { bandMarks } from "./bandMarks.ts";
import { barInks } from "./barInks.ts";
import { barMarks } from "./barMarks.ts";
import { chainKey } from "./chainKey.ts";
import { chainNotes } from "./chainNotes.ts";
import { CHAIN_WORDS } from "./chainWords.ts";
import { barLabels, fullLabel, headLines, headMarks } from "./labelMarks.ts";
import { loopMarks } from "./loopMarks.ts";
import { isTight, placedChain } from "./placedChain.ts";
import { type Chain, readChain } from "./readChain.ts";
import { stageList } from "./stageList.ts";
import { tradeMarks } from "./tradeMarks.ts";

/** Which chain is drawn. */
export interface ChainDiagramOptions extends PictureOptions {
  /** Id of the product whose chain is drawn; the one with most links where left out. */
  readonly product?: string | undefined;
  /** The table of `massBalance` of the same model: places whose amounts surely do not agree are marked, with the figure. */
  readonly balance?: Result | undefined;
}

/**
 * The chain behind what a home uses, as a flow diagram: stages from left to right up to the final use, each a column of places, and bands from place to place as wide as their share of the home's need.
 *
 * The home and the largest places have the same colour at every stage; what is not known is hatched. Bands narrow where a maker needs several inputs, since each of them is needed in full. Links that close a loop run back below the diagram and end in an arrow head; trade of the same stage from place to place is drawn as arcs beside its column. A stage of which each unit of the final use needs less than one unit is drawn that much lower; where more is needed, shares are drawn as if it were one, but for what goes round in loops.
 *
 * @param flows - the table of `chainFlows`
 * @param options - `product` (id), `balance` (the table of `massBalance`), `lang`, `width`; where columns stand less than about 110 pixels apart, stages have numbers, and a list below says what they are
 * @returns a picture of shares of the home's need of each stage (0–1, printed in percent; neither direction is risk); what is too small for a label has one under the pointer and stands in the table; with no rows the picture says so
 * @throws RangeError when a table is of another kind, or holds no such product
 * @see the layout of columns follows d3-sankey (https://github.com/d3/d3-sankey), which draws no loops
 * @example
 * chainDiagram(chainFlows(compile(parseModel(tinyModel)), { home: "JPN" }), { product: "refining" }).title // => "Refining: the chain behind the final use of Japan"
 */
export function chainDiagram(flows: Result, options: ChainDiagramOptions = {}): Picture {
  const { lang = "en", balance } = options;
  checkKind("flows", flows, "chainFlows");
  if (balance !== undefined) checkKind("balance", balance, "massBalance");
  const product = productAsked(flows, options.product);
  const rows = flows.rows.filter(({ productId }) => productId === product);
  const chain = readChain(rows, lang, (row) => tipOf(row, lang));
  const say = wordsIn(lang, CHAIN_WORDS);
  const tables = [flows, ...(balance === undefined ? [] : [balance])];
  if (chain === null) {
    const title = textOf(flows.title, lang);
    const frame = { id: "chainDiagram", title, subtitle: say("none"), description: say("none") };
    return framed({ ...frame, notes: [], tables }, options, () => ({ marks: [], height: 0 }));
  }
  const title = say("title", { product: chain.product, home: chain.home });
  const marked = balancesOf(balance, chain, lang);
  const subtitle = say("subtitle");
  return framed(
    {
      ...{ id: "chainDiagram", title, subtitle, tables },
      description: descriptionOf(title, chain),
      notes: [...chainNotes(flows, product, lang), ...marked.map(({ text }) => text)],
    },
    options,
    (inner) => drawing(chain, { inner, options, marked }),
  );
}

function checkKind(name: string, { kind }: Result, wanted: string): void {
  if (kind !== wanted)
    throw new RangeError(`${name}: must be the table of ${wanted} (got ${kind})`);
}

/** The product asked for, or the first of those with most links. */
function productAsked({ rows }: Result, asked: string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const { productId } of rows)
    counts.set(String(productId), (counts.get(String(productId)) ?? 0) + 1);
  if (asked === undefined) return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  if (!counts.has(asked))
    throw new RangeError(`product: must be a product of the table (got ${asked})`);
  return asked;
}

interface Drawn {
  readonly inner: number;
  readonly options: ChainDiagramOptions;
  readonly marked: ReturnType<typeof balancesOf>;
}

function drawing(chain: Chain, { inner, options, marked }: Drawn): Drawing {
  const { lang = "en", width = 960 } = options;
  const sizes = { ...sizesOf(width), isCompact: isTight(chain, inner) };
  const placed = placedChain(chain, {
    ...{ width: inner, sizes, inks: barInks(chain) },
    headLines: (stage, room) => headLines(stage, room, sizes),
  });
  const loops = loopMarks(placed);
  const key = chainKey(chain, { width: inner, size: sizes.small, lang });
  const list = sizes.isCompact
    ? stageList(placed, inner, { sizes, lang })
    : { marks: [], height: 0 };
  const top = key.height + 8;
  const under = top + loops.height + 16;
  const picture = [
    ...bandMarks(placed),
    ...loops.marks,
    ...tradeMarks(placed),
    ...barMarks(placed, (bar) => `${stageLabel(chain, bar.stageId)}: ${fullLabel(bar)}`),
    ...headMarks(placed, sizes),
    ...barLabels(placed, sizes),
    ...balanceMarks(placed, marked),
  ];
  return {
    marks: [...key.marks, ...movedMarks(picture, 0, top), ...movedMarks(list.marks, 0, under)],
    height: under + list.height,
  };
}

function stageLabel({ stages }: Chain, stageId: string): string {
  return stages.find(({ id }) => id === stageId)?.label ?? stageId;
}

/** A link in words: from where, to where, and its share. */
function tipOf(row: Result["rows"][number], lang: Lang): string {
  const text = (key: string) => textOf(row[key] ?? "", lang);
  const from = `${text("fromStage")}, ${text("fromPlace")}`;
  const to = `${text("toStage")}, ${text("toPlace")}`;
  const loop = row.loopId === null ? "" : ` (${text("loop")})`;
  const share = row.share === null ? "–" : formatQuantity(row.share as number, "share");
  return `${from} → ${to}: ${share}${loop}`;
}

/** Each stage with its largest place. */
function descriptionOf(title: string, { stages }: Chain): string {
  const parts = stages.map(({ label, bars }) => {
    const [largest] = [...bars].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
    return `${label}: ${largest === undefined ? "" : fullLabel(largest)}`;
  });
  return [title, ...parts].join("; ");
}
