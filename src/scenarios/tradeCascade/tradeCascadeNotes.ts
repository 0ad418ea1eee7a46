import type { Note } from "../../model/result.ts";
import type { TradeAssumptions, TradeCascade } from "./tradeCascade.ts";

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

/** The rule and its parts, and how the cascade ended. */
export function tradeCascadeNotes(cascade: TradeCascade): Record<string, Note> {
  const { assumed, reason, sweeps, residual, imbalance } = cascade;
  const [left, gap] = [residual, imbalance].map((ratio) => Number(ratio.toPrecision(2)));
  const state = {
    en: `${sweeps} sweeps; residual ${left} and imbalance ${gap} of a place's production and imports`,
    ja: `反復${sweeps}回、残差${left}、収支の誤差${gap}(いずれも各国・地域の生産と輸入の合計に対する比)`,
  };
  return {
    rule: RULES[assumed.rule],
    parts: partsNote(assumed),
    ...(reason === null
      ? { settled: note("data", `settled after ${state.en}`, `収束した:${state.ja}`) }
      : {
          notSettled: note(
            "unknown",
            `no result: ${reason.en} (${state.en})`,
            `結果なし:${reason.ja}(${state.ja})`,
          ),
        }),
  };
}

function partsNote({ rule, usable, absorbed, offered, asymmetric }: TradeAssumptions): Note {
  const isBan = rule === "ban";
  const parts = [
    { en: `${usable} of reserves can be drawn`, ja: `備蓄のうち取り崩せる割合${usable}` },
    ...(isBan
      ? []
      : [
          {
            en: `${absorbed} of a shortage is borne at once`,
            ja: `不足のうち直ちに消費を減らす割合${absorbed}`,
          },
        ]),
    ...(rule === "reactive"
      ? [
          {
            en: `${offered} of reserves is offered in a sweep`,
            ja: `反復ごとに提供する備蓄の割合${offered}`,
          },
        ]
      : []),
    ...(rule === "marchand" ? [asymmetric ? ASYMMETRIC : SYMMETRIC] : []),
  ];
  return note(
    "assumed",
    parts.map(({ en }) => en).join("; "),
    parts.map(({ ja }) => ja).join("、"),
  );
}

const ASYMMETRIC = {
  en: "a place hit after its reserves are gone no longer raises its exports",
  ja: "備蓄を使い果たした後にショックを受けた国・地域は輸出を増やさない",
};
const SYMMETRIC = {
  en: "a place may raise its exports even when its reserves are gone",
  ja: "備蓄を使い果たした国・地域も輸出を増やしうる",
};

const RULES: Readonly<Record<TradeAssumptions["rule"], Note>> = {
  proportional: note(
    "assumed",
    "a place that lacks something exports less and imports more, in proportion to its trade",
    "不足した国・地域は、貿易量に比例して輸出を減らし輸入を増やすとみなす",
  ),
  reactive: note(
    "assumed",
    "a place that lacks something cuts exports first; then those who lack share out what others offer, in proportion to trade",
    "不足した国・地域はまず輸出を減らし、その後、他の国・地域が提供する分を貿易量に比例して分け合うとみなす",
  ),
  marchand: note(
    "assumed",
    "each sweep passes on the shock that the last one passed on, in proportion to trade, less what reserves meet",
    "直前の反復で伝わったショックを、備蓄でまかなえる分を除き、貿易量に比例して次へ伝えるとみなす",
  ),
  ban: note(
    "assumed",
    "exports are held back and nobody reacts but by drawing on reserves",
    "輸出を止める以外、備蓄の取り崩しのほかに対応はないとみなす",
  ),
};

export const hiddenNote = (hidden: number) =>
  note(
    "data",
    `${hidden} places with smaller shortages are not shown`,
    `不足がより小さい${hidden}の国・地域は示していない`,
  );
