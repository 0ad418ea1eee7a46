import { textOf } from "../../display/formatCell.ts";
import type { Lang } from "../../display/labels.ts";
import type { Result } from "../../model/result.ts";
import { wordsIn } from "../wordsIn.ts";
import { CHAIN_WORDS } from "./chainWords.ts";

/** What the reader of one product's chain must know: which other products the table holds, and how to read the bands. */
export function chainNotes({ rows }: Result, product: string | undefined, lang: Lang): string[] {
  const say = wordsIn(lang, CHAIN_WORDS);
  const own = rows.filter(({ productId }) => productId === product);
  const others = rows.filter(({ productId }) => productId !== product);
  const names = [...new Set(others.map((row) => textOf(row.product ?? "", lang)))];
  const has = (isMeant: (row: Result["rows"][number]) => boolean) => own.some(isMeant);
  const keys = new Set(own.flatMap(({ notes }) => notes as readonly string[]));
  return [
    ...(names.length > 0 ? [say("products", { products: names.join(say("comma")) })] : []),
    say("widths"),
    ...(has(({ loopId, linkId }) => loopId !== null && linkId === "input") ? [say("loops")] : []),
    ...(has(({ linkId }) => linkId === "trade") ? [say("trade")] : []),
    ...(keys.has("entered") ? [say("entered")] : []),
    ...(keys.has("which") && !keys.has("perhaps") ? [say("which")] : []),
    ...(keys.has("perhaps") ? [say("perhaps")] : []),
    ...(has(({ fromPlaceId }) => fromPlaceId === "rest") ? [say("rest")] : []),
  ];
}
