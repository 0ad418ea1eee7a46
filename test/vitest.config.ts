import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/seed.ts"],
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/**/*.test.ts"],
    reporters: [fileURLToPath(new URL("reporter.ts", import.meta.url))],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    coverage: { include: ["src/**"], reportsDirectory: "reports/coverage" },
  },
});
