import { placeName } from "../../model/places/places.ts";
import type { Note } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import { traceNotes } from "../../trace/reading/traceNotes.ts";
import type { SamplePlan } from "./checkSampleOptions.ts";
import type { ProductRisk } from "./productRisk.ts";
import type { SampleQuestion } from "./sampleQuestion.ts";

const note = (kind: Note["kind"], en: string, ja: string): Note => ({ kind, text: { en, ja } });

/** What sampled losses rest on, and what is left out of them. */
export function sampleNotes(
  network: Network,
  risks: readonly ProductRisk[],
  { plan, disruption, uncovered, severity, shares }: SampleQuestion,
): Record<string, Note> {
  const isWide = risks.some((risk) => risk.isWide);
  return {
    ...traceNotes(network),
    loss: LOSS,
    failures: FAILURES,
    sampling: samplingNote(risks, plan),
    ...(severity.lo < 1 ? { severity: severityNote(severity.lo, severity.hi) } : {}),
    ...(shares === null ? {} : { shares: sharesNote(shares) }),
    sure: SURE,
    ...(uncovered.size > 0 ? { uncovered: uncoveredNote(network, uncovered) } : {}),
    ...(disruption.withoutOwn.length > 0
      ? { withoutOwn: withoutOwnNote(disruption.withoutOwn) }
      : {}),
    ...(isWide ? { wide: WIDE } : {}),
  };
}

/** How parts of the expected loss and of the variance are to be read. */
export const ATTRIBUTION_NOTES: Readonly<Record<string, Note>> = {
  shapley: note(
    "assumed",
    "a loss in a state in which several places fail is divided among them by the Shapley value: what each adds when they are counted one after another, averaged over all orders; only places that certainly stand upstream are listed, and what is unknown is left out of what is divided",
    "複数の国・地域が途絶した状態の損失はシャープレイ値で分ける。一者ずつ数え上げたときの増分を全ての順序で平均したものである。確実に上流にある国・地域のみを示し、不明な供給は配分の対象としない",
  ),
  sobol: note(
    "assumed",
    "of the variance of the loss, the first-order index is the share that one input explains alone and the total index the share that it takes part in; a place's input is its own luck, apart from common shocks",
    "損失の分散のうち、1次指数は一つの要因だけで説明される割合、総指数はその要因が関わる割合である。国・地域の要因は共通ショックを除いた固有の偶然をいう",
  ),
};

const LOSS = note(
  "assumed",
  "loss: the part of the home's supply that passes a failing place at any tier; nobody reroutes, has stocks or spare capacity, all customers get the same part less, and a stage that needs several inputs loses as much as the worst of them",
  "損失は、途絶した国・地域をいずれかの段階で経る供給の割合をいう。調達先の変更、在庫、余剰能力はなく、全ての顧客への供給が同じ割合で減り、複数の投入を要する工程は最も減った投入と同じだけ減るとみなす",
);

const FAILURES = note(
  "assumed",
  "places fail independently of each other but for the common shocks given, and by the probabilities given; these are the user's, none is set by default",
  "途絶は、指定された共通ショックを除いて互いに独立に、指定された確率で起こるとみなす。確率は利用者が与えたもので、既定値はない",
);

const SURE = note(
  "assumed",
  "bounds without sampling: states that were counted one by one, with no loss at all in the others, or with all supply lost in them",
  "標本によらない範囲は、一つずつ数えた状態の損失に、それ以外の状態で損失が全くない場合と全供給を失う場合を加えたものである",
);

const WIDE = note(
  "unknown",
  "where places fail, the bounds of the loss are on average more than 0.1 apart, so no single values are given",
  "途絶が起きた場合の損失の範囲が平均で0.1を超えるため、単一の値は示さない",
);

function samplingNote(
  risks: readonly ProductRisk[],
  { draws, seed, confidence }: SamplePlan,
): Note {
  const isDrawn = risks.some(({ drawnMass }) => drawnMass > 0);
  const most = Math.max(0, ...risks.map(({ counted }) => counted));
  const level = Number((100 * confidence).toPrecision(10));
  if (!isDrawn)
    return note(
      "data",
      `all states were counted one by one; indices of variance are drawn with seed ${seed} (${draws} draws, intervals of ${level} %)`,
      `全ての状態を一つずつ数えた。分散の指数は種${seed}の標本による(${draws}回、信頼度${level} %)`,
    );
  const mass = Math.max(...risks.map(({ drawnMass }) => drawnMass));
  const part = Number((100 * mass).toPrecision(3));
  return note(
    "data",
    `states of at most ${most} failures were counted one by one, all others (probability at most ${part} %) drawn ${draws} times with seed ${seed}; intervals hold with ${level} % confidence each, and figures have no more digits than these support`,
    `途絶が${most}件以下の状態は一つずつ数え、それ以外の状態(確率は最大${part} %)は種${seed}で${draws}回抽出した。範囲の信頼度は各${level} %で、数値はそれが支える桁までとする`,
  );
}

function severityNote(lo: number, hi: number): Note {
  const [least, most] = [lo, hi].map((x) => `${Number((100 * x).toPrecision(10))} %`);
  const text = lo === hi ? `${least}` : `${least}–${most}`;
  return note(
    "assumed",
    `a failing place delivers ${text} less, the same part to everybody`,
    `途絶した国・地域の供給は、どの相手に対しても同じ割合(${text})だけ減るとみなす`,
  );
}

function sharesNote(shares: NonNullable<SampleQuestion["shares"]>): Note {
  if (shares === "dataBounds")
    return note(
      "assumed",
      "in each draw shares lie anywhere between the bounds that the data leave, each set of them as likely; what is unknown goes to those named",
      "各回の抽出で、割合はデータの範囲内のどの組み合わせも等しい確率で取るとみなし、不明分は名のある供給元に割り当てる",
    );
  return note(
    "assumed",
    `in each draw the shares of every mix are drawn (Dirichlet) around those of the data, such that a share of one half has the coefficient of variation ${shares.cv}; each mix independently`,
    `各回の抽出で、各構成比はデータの値の周りのディリクレ分布に従い、2分の1の割合の変動係数が${shares.cv}となるように、互いに独立に引く`,
  );
}

function uncoveredNote(network: Network, uncovered: ReadonlySet<number>): Note {
  const codes = [...uncovered].map((number) => network.places[number] as string).sort();
  const names = (lang: "en" | "ja") => codes.map((code) => placeName(code, lang)).join(", ");
  return note(
    "unknown",
    `no probability is given for these places upstream, which are taken not to fail, so that losses can be larger: ${names("en")}`,
    `上流にある次の国・地域は確率の指定がなく、途絶しないものとして計算したため、損失はより大きくなりうる:${names("ja")}`,
  );
}

function withoutOwnNote(codes: readonly string[]): Note {
  const names = (lang: "en" | "ja") => codes.map((code) => placeName(code, lang)).join(", ");
  return note(
    "unknown",
    `these places of blocs have no probability of their own and fail through common shocks alone, so that losses can be larger: ${names("en")}`,
    `グループに含まれる次の国・地域は固有の確率の指定がなく、共通ショックによってのみ途絶するものとしたため、損失はより大きくなりうる:${names("ja")}`,
  );
}
