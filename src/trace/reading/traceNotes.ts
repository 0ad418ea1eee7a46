import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";

const assumed = (en: string, ja: string): Note => ({ kind: "assumed", text: { en, ja } });

const ASSUMPTIONS = {
  mixing: assumed(
    "inside a place, production and imports of a stage's product are taken to mix, and every user there draws the same mix",
    "同じ国・地域の中では各工程の国産品と輸入品が均一に混合し、どの利用者も同じ構成で使うとみなす",
  ),
  origins: assumed(
    "a stage for which the model names no inputs counts as an origin: nothing is looked for behind it",
    "モデルに投入の記載がない工程は起点とみなし、その先は遡及しない",
  ),
  alternatives: assumed(
    "stages that can serve the same need are taken to serve it in proportion to what they bring to the place, as far as their caps allow; what the place sends on again is not deducted",
    "同じ投入をまかなえる複数の工程は、上限の範囲内で、その国・地域への供給量に比例して使われるとみなす(再輸出などの輸出分は差し引かない)",
  ),
  world: assumed(
    "a place that reports no imports of this stage, for which the model says so, is taken to draw all of its supply, its own production included, from the mix of world production: a home's part is then its part of the world",
    "この工程の輸入を報告していない国・地域は、モデルの指定により、自国産を含む供給全体が世界生産の構成比によるとみなす。国内生産分は世界生産に占める割合となる",
  ),
  routes: assumed(
    "a flow whose route the model does not give, and what comes in the mix of the world, may or may not pass each chokepoint; what is made and used in one place passes none; a home of several places is one market for what it uses, but inputs sent from one of them to another pass what their route names",
    "経路の記載がない輸送と、世界の構成比による供給は、各要衝を通る場合と通らない場合の両方を見込む。同じ国・地域内の生産と利用は要衝を通らない。複数の国・地域からなる自国側は利用については一つの市場とみなすが、その間で送られる投入は記載の経路を通るものとする",
  ),
  allInputs: assumed(
    "every input counts, those too whose lack does not stop production at once",
    "不足してもすぐには生産が止まらない投入も含め、すべての投入を数える",
  ),
  essentialInputs: assumed(
    "inputs whose lack does not stop production at once are left out",
    "不足してもすぐには生産が止まらない投入は除く",
  ),
} as const;

/** What every look-through rests on, and what the model says of its data. */
export function traceNotes(network: Network): Record<string, Note> {
  const { mixing, origins, alternatives, world, routes } = ASSUMPTIONS;
  const hasAlternatives = network.needs.some((needs) =>
    needs.some((need) => need.alternatives.length > 1),
  );
  const mixes = network.stages.some((stage) => stage.unreported === "world");
  return {
    mixing,
    origins,
    ...(hasAlternatives ? { alternatives } : {}),
    ...(mixes ? { world } : {}),
    ...(network.chokepoints.length > 0 ? { routes } : {}),
    ...inputsNote(network),
    ...dataNotes(network),
  };
}

/** Which inputs are looked through, where the model has some that production can do without for a while. */
function inputsNote({ model, needs }: Network): Record<string, Note> {
  const hasOthers = model.stages.some(({ inputs = [] }) =>
    inputs.some(({ essential }) => essential === false),
  );
  if (!hasOthers) return {};
  const isEvery = needs.some((group) => group.some(({ essential }) => !essential));
  return { inputs: isEvery ? ASSUMPTIONS.allInputs : ASSUMPTIONS.essentialInputs };
}

function dataNotes({ model }: Network): Record<string, Note> {
  const notes: Record<string, Note> = {};
  if (model.note !== undefined) {
    notes.model = { kind: "data", text: { en: model.note.en, ja: model.note.ja ?? model.note.en } };
  }
  for (const { id, label, note } of model.stages) {
    if (note === undefined) continue;
    const { en, ja = en } = typeof note === "string" ? { en: note } : note;
    const text = { en: `${label.en}: ${en}`, ja: `${label.ja ?? label.en}:${ja}` };
    notes[`stage:${id}`] = { kind: "data", text };
  }
  return notes;
}

const unnamed = new WeakMap<Network, Map<string, number>>();

/** Numbers that the network gives to places; those that the model never names get numbers past the last, each its own. */
export function numbersOf(network: Network, places: readonly string[]): number[] {
  const others = unnamed.get(network) ?? new Map<string, number>();
  unnamed.set(network, others);
  return places.map((place) => {
    const number =
      network.placeNumber.get(place) ?? others.get(place) ?? network.places.length + others.size;
    if (!network.placeNumber.has(place)) others.set(place, number);
    return number;
  });
}

/** Keys of the notes on one stage. */
export function stageNotes(network: Network, stage: number): string[] {
  const { id, note, unreported } = network.stages[stage] as Network["stages"][number];
  return [
    ...(unreported === "world" ? ["world"] : []),
    ...(note === undefined ? [] : [`stage:${id}`]),
  ];
}

/** The citations that some number of the model names. */
export function usedCitations({ model }: Network): Network["model"]["citations"] {
  const entries = [...model.suppliers, ...(model.flows ?? []), ...(model.demands ?? [])];
  const recipes = model.stages.flatMap(({ total, inputs = [] }) => [total, ...inputs]);
  const used = new Set([...entries, ...recipes].map((entry) => entry?.citation));
  return Object.fromEntries(Object.entries(model.citations).filter(([key]) => used.has(key)));
}
