import { note } from "./contingencyNotes.ts";

export const TITLES = {
  exposure: {
    en: "supply left as those fail who alone take away most, for",
    ja: "影響の大きい者から順に停止した場合に残る供給",
  },
  size: {
    en: "supply left as the largest fail, for",
    ja: "規模の大きい者から順に停止した場合に残る供給",
  },
} as const;

export const ORDERS = {
  exposure: note(
    "assumed",
    "removed in the order of what each surely takes away alone, then of what it may take away; R is the mean of what is left over all removals of those who may stand upstream",
    "単独の停止で確実に失われる供給、次いで失われうる供給が大きい順に停止させる。Rは上流にいる可能性のある全員を一者ずつ停止させたときに残る供給の平均",
  ),
  size: note(
    "assumed",
    "removed in the order of size: the largest share of what the world makes (of chokepoints, of what is shipped) at any stage behind the product; R is the mean of what is left over all removals of those who may stand upstream",
    "規模(製品とその上流の各工程での世界生産に占める割合の最大値。要衝は輸送量に占める割合)の大きい順に停止させる。Rは上流にいる可能性のある全員を一者ずつ停止させたときに残る供給の平均",
  ),
} as const;

export const NONE = [
  "none",
  note(
    "data",
    "nobody asked about stands upstream or may do so",
    "上流にいる、またはその可能性のある該当者はいない",
  ),
] as const;

export const NOT_SIZED = [
  "notSized",
  note(
    "unknown",
    "sizes are taken from stages at which production (of chokepoints, shipments) is known of all; where that is none, the size is not known and comes last",
    "規模は生産量(要衝は輸送量)がすべて判明している工程だけで測る。そのような工程がなければ不明とし、最後に停止させる",
  ),
] as const;

export const HIDDEN = [
  "hidden",
  note(
    "data",
    "later removals are not shown; the mean is over all",
    "以降の停止は示していない(平均は全体)",
  ),
] as const;
