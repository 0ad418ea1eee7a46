import type { Label } from "../../indices/shareIndex.ts";
import { placeName } from "../../model/places/places.ts";
import type { Cell } from "../../model/result.ts";
import type { Network } from "../../network/network.ts";
import type { Interval } from "../../numeric/interval.ts";
import { NOISE } from "../reading/reading.ts";
import { stageNotes } from "../reading/traceNotes.ts";
import { stageLabel } from "../reading/upstreamLabels.ts";
import { knownSupplies, stagesBehind } from "../vitalPoints/knownSupplies.ts";
import type { UpstreamWalk } from "../vitalPoints/upstreamWalk.ts";
import { FACE_OF, PEAK } from "./profileColumns.ts";
import {
  firstHandMix,
  type MixQuestion,
  originMix,
  visitedMix,
  walksBehind,
  worldMix,
} from "./stageMixes.ts";
import { hhiOfMix, largestOfMix, type SupplierKey } from "./supplyMix.ts";

interface ProfileQuestion {
  readonly product: number;
  readonly key: SupplierKey;
  /** Codes of the home's places. */
  readonly home: readonly string[];
}

type ProfileRow = Readonly<Record<string, Cell>> & {
  readonly lookThrough: Interval | null;
  readonly largestId: string | null;
};

/**
 * One row for each stage behind a product and each known supply behind which it is seen, in the order of the file; where it
 * is seen behind none, one row without look-through.
 */
export function profileRows(
  network: Network,
  walk: UpstreamWalk,
  { product, key, home }: ProfileQuestion,
): ProfileRow[] {
  const known = knownSupplies(network, walk, product).map((start) =>
    walksBehind(network, walk, start),
  );
  const rows = stagesBehind(network, product).flatMap((stage) => {
    const seen = known.flatMap((behind): Seen[] => {
      const mix = visitedMix(network, walk, { key, stage, behind });
      const hhi = hhiOfMix(mix);
      return hhi === null ? [] : [{ behind: behind.start, hhi, largest: largestOfMix(mix) }];
    });
    const nobody: Seen = { behind: product, hhi: null, largest: null };
    const first = atFirstHand(network, walk, { key, stage });
    return (seen.length > 0 ? seen : [nobody]).map((one) => ({
      productId: idOf(network, product),
      product: stageLabel(network, product),
      ...first,
      ...lookedThrough(network, one, key),
      peak: null,
      notes: [...stageNotes(network, stage), ...(one.hhi === null ? ["notSeen"] : [])],
    }));
  });
  return withPeak(rows, key === "operator" ? [] : home);
}

/** Who does a stage behind a known supply. */
interface Seen {
  readonly behind: number;
  readonly hhi: Interval | null;
  readonly largest: ReturnType<typeof largestOfMix>;
}

function lookedThrough(network: Network, { behind, hhi, largest }: Seen, key: SupplierKey) {
  return {
    behindId: idOf(network, behind),
    behind: stageLabel(network, behind),
    lookThrough: hhi,
    largestId: largest?.who ?? null,
    largest: largest === null ? null : nameOf(largest.who, key),
    largestShare: largest?.share ?? null,
  };
}

/** What is known of the home's own supply of a stage, or of the world's. */
function atFirstHand(network: Network, walk: UpstreamWalk, at: MixQuestion) {
  const own = hhiOfMix(firstHandMix(network, walk, at));
  const face = own ?? hhiOfMix(worldMix(network, walk, at));
  return {
    stageId: idOf(network, at.stage),
    stage: stageLabel(network, at.stage),
    faceOf: face === null ? null : own === null ? FACE_OF.world : FACE_OF.home,
    faceValue: face,
    origin: hhiOfMix(originMix(network, walk, at)),
  };
}

function idOf(network: Network, stage: number): string {
  return network.stages[stage]?.id ?? "";
}

function nameOf(who: string, key: SupplierKey): Label {
  if (key === "operator") return { en: who, ja: who };
  return { en: placeName(who, "en"), ja: placeName(who, "ja") };
}

/**
 * Marks the rows whose HHI looked through is highest: for certain, or by what it is at least. Stages in which the home is the
 * largest itself do not compete.
 */
function withPeak(rows: readonly ProfileRow[], home: readonly string[]): ProfileRow[] {
  const abroad = rows.filter(({ largestId }) => largestId === null || !home.includes(largestId));
  const seen = abroad.flatMap(({ lookThrough }) => (lookThrough === null ? [] : [lookThrough]));
  const most = seen.reduce((max, { lo }) => Math.max(max, lo), 0);
  return rows.map((row) => {
    const one = row.lookThrough;
    if (one === null || !seen.includes(one) || one.lo < most - NOISE) return row;
    const isAll = seen.length === abroad.length;
    const isCertain = isAll && seen.every((x) => x === one || x.hi <= one.lo + NOISE);
    return { ...row, peak: isCertain ? PEAK.certain : PEAK.known };
  });
}
