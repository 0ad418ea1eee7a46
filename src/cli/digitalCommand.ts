import { type Command, InvalidArgumentError } from "commander";
import { parseHome } from "../model/places/homeText.ts";
import { compile } from "../network/compile.ts";
import { digitalSelfSufficiency } from "../policies/digitalSelfSufficiency/digitalSelfSufficiency.ts";
import type { LayerWeights } from "../policies/digitalSelfSufficiency/layerWeights.ts";
import type { NamedLayers } from "../policies/digitalSelfSufficiency/stagesByLayer.ts";
import { print, readGroups, readModel } from "./files.ts";
import { collect, type HomeFlags, homeCommand, numeric } from "./homeCommand.ts";

interface DigitalFlags extends HomeFlags {
  readonly weights?: string;
  readonly layer: readonly string[];
}

export function digitalCommand(program: Command): void {
  homeCommand(
    program,
    "digital",
    "digital self-sufficiency by a definition of kyusho's own: hardware, software and services, by owner and by place",
  )
    .option(
      "--weights <weights>",
      "how much each layer counts, as in hardware=2,software=1,services=1; equal where left out",
    )
    .option(
      "--layer <layer=stages>",
      "stages of a layer, as in software=eda,os (may be repeated); then those named are all that count",
      collect,
      [],
    )
    .action((file: string, flags: DigitalFlags) => {
      const options = {
        ...{ home: parseHome(flags.home), groups: readGroups(flags.groups) },
        ...(flags.layer.length === 0 ? {} : { layers: layersIn(flags.layer) }),
        ...(flags.weights === undefined ? {} : { weights: weightsIn(flags.weights) }),
      };
      print(digitalSelfSufficiency(compile(readModel(file)), options), flags);
    });
}

/** Which names there are, and that the numbers are in order, is checked where they are used. */
function weightsIn(text: string): LayerWeights {
  const pairs = text.split(",").map((pair) => pairIn(pair, "--weights"));
  const weights: Partial<LayerWeights> = byName(
    pairs.map(([name, weight]) => [name, weightIn(name, weight)] as const),
    "--weights",
  );
  return weights as LayerWeights;
}

function weightIn(name: string, text: string): number {
  const weight = numeric(text);
  if (!Number.isNaN(weight)) return weight;
  throw new InvalidArgumentError(`--weights: ${name} must be a number (got '${text}')`);
}

function layersIn(texts: readonly string[]): NamedLayers {
  const pairs = texts.map((text) => pairIn(text, "--layer"));
  return byName(
    pairs.map(([name, ids]) => [name, ids.split(",").map((id) => id.trim())] as const),
    "--layer",
  );
}

function pairIn(text: string, flag: string): readonly [name: string, value: string] {
  const at = text.indexOf("=");
  if (at <= 0) throw new InvalidArgumentError(`${flag} must be name=value (got '${text}')`);
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}

function byName<Value>(
  pairs: readonly (readonly [name: string, value: Value])[],
  flag: string,
): Record<string, Value> {
  const names = pairs.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined)
    throw new InvalidArgumentError(`${flag} must name each layer once (got ${twice} twice)`);
  return Object.fromEntries(pairs);
}
