import type { Label } from "../../indices/shareIndex.ts";
import type { STAGE_KINDS } from "../../model/stageKind.ts";

type StageKind = (typeof STAGE_KINDS)[number]["id"];

/** A layer of what is digital. */
export type DigitalLayerId = "hardware" | "software" | "services";

interface DigitalLayer {
  readonly id: DigitalLayerId;
  readonly label: Label;
  /** Kinds of stages that are of this layer and of no other. */
  readonly kinds: readonly StageKind[];
}

/** What digital self-sufficiency is made up of. A choice of this library, like the kinds that are read as a layer. */
export const DIGITAL_LAYERS: readonly DigitalLayer[] = [
  {
    id: "hardware",
    label: { en: "hardware", ja: "ハードウェア" },
    kinds: ["component", "equipment", "fabrication", "assembly"],
  },
  { id: "software", label: { en: "software", ja: "ソフトウェア" }, kinds: ["licence"] },
  { id: "services", label: { en: "services", ja: "サービス" }, kinds: ["service"] },
];
