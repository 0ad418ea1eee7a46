import type { Label } from "../../indices/shareIndex.ts";
import { formatQuantity } from "../formatQuantity.ts";
import { figureIn, idIn, type Row } from "./cells.ts";
import { figureClauses, sentenceOf } from "./clause.ts";
import { forProduct, homeOf, quoted, whoIn } from "./naming.ts";
import type { Finding } from "./sentenceRow.ts";
import { surelyHighest } from "./surest.ts";

const isPart = (row: Row) => idIn(row, "part") !== "total" && idIn(row, "kindId") !== "total";

/** Whose part of foreign exposure is largest, what is not known counting as one party: first where that has no large part. */
export const attributionFinding: Finding = (result) => {
  const parts = result.rows.filter(isPart);
  const told = parts.filter((one) => figureIn(one, "ofTotal") !== null);
  const row = surelyHighest(told, ["attributed"]) ?? surelyHighest(parts, ["attributed"]);
  if (row === null) return nothingAttributed(result.rows);
  const who = idIn(row, "part") === "named" ? whoIn(row, "who") : quoted(row, "who");
  if (who === null) return null;
  const home = homeOf(result);
  const attributed = {
    en: `the part of the supply of ${home.en} that is attributed to ${who.en}, with all that is not known as one party,`,
    ja: `不明分を一つの主体とみなすと、${home.ja}の供給のうち${who.ja}に配分される割合`,
  };
  const error = figureIn(row, "standardError");
  const of = { en: "its share of foreign exposure", ja: "海外への遡及依存度に占める割合" };
  const [one, whole] = [figureIn(row, "attributed"), figureIn(row, "ofTotal")];
  return sentenceOf(
    forProduct(row),
    figureClauses(
      [
        [attributed, one],
        [of, whole],
      ],
      "share",
    ),
    error === null ? undefined : standardError(formatQuantity(error, "share")),
  );
};

function standardError(text: string): Label {
  return {
    en: ` (with a standard error of ${text} in the first)`,
    ja: `（前者の標準誤差${text}）`,
  };
}

function nothingAttributed([row]: readonly Row[]): Label {
  if (row === undefined || figureIn(row, "attributed") === null)
    return {
      en: "Foreign exposure cannot be attributed to anybody, since no supply with an origin is known.",
      ja: "起点の分かる供給がないため、海外への遡及依存度を誰にも配分できない。",
    };
  return {
    en: "No foreign exposure is attributed to anybody.",
    ja: "海外への遡及依存度として配分されるものはない。",
  };
}

/** Whom most of the expected loss comes from. */
export const sampledAttributionFinding: Finding = (result) => {
  const row = surelyHighest(result.rows.filter(isPart), ["attributed"]);
  const who = row && whoIn(row, "who", "place");
  if (row === null || who === null)
    return {
      en: "Whom the expected loss comes from cannot be told from the data.",
      ja: "期待損失が誰によるかは、データからは分からない。",
    };
  const home = homeOf(result);
  const part = {
    en: `the part of the expected loss of supply of ${home.en} that comes from ${who.en}`,
    ja: `${home.ja}の供給の期待損失のうち${who.ja}による分`,
  };
  const of = { en: "its share of the expected loss", ja: "期待損失に占める割合" };
  return sentenceOf(
    forProduct(row),
    figureClauses(
      [
        [part, figureIn(row, "attributed")],
        [of, figureIn(row, "ofTotal")],
      ],
      "share",
    ),
  );
};

/** The expected loss that is surely highest: estimated by sampling, and whatever the unknown is. */
export const sampledFiguresFinding: Finding = (result) => {
  const expected = result.rows.filter((row) => idIn(row, "figureId") === "expectedLoss");
  const row = surelyHighest(expected, ["bounds", "estimate"]);
  const home = homeOf(result);
  if (row === null)
    return {
      en: `The expected loss of supply of ${home.en} is not known.`,
      ja: `${home.ja}の供給の期待損失は分からない。`,
    };
  const estimate = {
    en: `the expected loss of supply of ${home.en} through the disruptions assumed, estimated by sampling,`,
    ja: `想定した途絶による${home.ja}の供給の期待損失（標本による推定）`,
  };
  const bounds = {
    en: `the expected loss of supply of ${home.en} through the disruptions assumed, whatever the unknown is,`,
    ja: `想定した途絶による${home.ja}の供給の期待損失（不明分を含む範囲）`,
  };
  return sentenceOf(
    forProduct(row),
    figureClauses(
      [
        [estimate, figureIn(row, "estimate")],
        [bounds, figureIn(row, "bounds")],
      ],
      "share",
    ),
  );
};

/** Who is taken to fail most often. */
export const sampledDisruptionsFinding: Finding = ({ rows }) => {
  const places = rows.filter((row) => idIn(row, "kindId") === "place");
  const row = surelyHighest(places, ["overall"]);
  const who = row && whoIn(row, "who", "place");
  if (row === null || who === null)
    return {
      en: "No place is assumed to fail.",
      ja: "途絶を想定した国・地域はない。",
    };
  const lead = { en: "By assumption, ", ja: "想定では、" };
  const fails = {
    en: `the probability that ${who.en} fails, common shocks included,`,
    ja: `${who.ja}が途絶する確率（共通ショックを含む）`,
  };
  return sentenceOf(lead, figureClauses([[fails, figureIn(row, "overall")]], "share"));
};
