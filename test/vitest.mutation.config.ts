import { defineConfig } from "vitest/config";

/** The formulas' own tests only: a mutant of a formula need not wait for the package's tests. */
export default defineConfig({
  test: {
    include: [
      "test/indices/**/*.test.ts",
      "test/laws/{concentration,diversity,dependency}.test.ts",
    ],
    testTimeout: 30_000,
  },
});
