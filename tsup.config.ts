import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Leaves each source file a file of its own, so that a user's bundler takes only what is used. */
function oneFileEach(extension: string): Plugin {
  return {
    name: "one file each",
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind }) =>
        kind === "entry-point" ? null : { path: path.replace(/\.ts$/, extension), external: true },
      ),
  };
}

const shared: Options = {
  target: "es2022",
  removeNodeProtocol: false,
  splitting: false,
  // Node 20 prints a warning for every JSON file imported at run time, so the country codes and names are built in.
  noExternal: [/^i18n-iso-countries\/.*\.json$/],
  dts: {
    entry: {
      index: "src/index.ts",
      indices: "src/indices.ts",
      io: "src/io.ts",
      trace: "src/trace.ts",
      cascades: "src/cascades.ts",
      scenarios: "src/scenarios.ts",
      criticality: "src/criticality.ts",
      policies: "src/policies.ts",
      pictures: "src/pictures.ts",
      brief: "src/brief.ts",
    },
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
  silent: true,
};

export default defineConfig([
  {
    ...shared,
    format: "esm",
    entry: ["src/**/*.ts", "!src/browser.ts"],
    esbuildPlugins: [oneFileEach(".js")],
  },
  {
    ...shared,
    format: "cjs",
    entry: ["src/**/*.ts", "!src/cli.ts", "!src/browser.ts"],
    esbuildPlugins: [oneFileEach(".cjs")],
  },
  {
    ...shared,
    dts: false,
    format: "esm",
    platform: "browser",
    entry: { "browser/kyusho.min": "src/browser.ts" },
    // Left out are the packages that a few verbs load on demand; a page that calls these names them in its import map.
    noExternal: [/^(?!mathjs|highs|node:)/],
    minify: true,
    outExtension: () => ({ js: ".js" }),
  },
]);
