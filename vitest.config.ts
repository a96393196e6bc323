import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from UTC, with a half-hour in it and a summer time of its own: what depends on the zone shows itself.
process.env.TZ = "Pacific/Chatham";

const root = fileURLToPath(new URL(".", import.meta.url));

const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    // Empty where it is allowed, as on the server; its other face refuses to load.
    { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
  ],
};

const everywhere = ["{app,bench,components,lib,prisma,scripts}/**/*.test.{ts,tsx,mjs}"];
const inDatabase = ["**/*.db.test.{ts,mjs}"];
const architecture = ["lib/architecture.test.ts"];

export default defineConfig({
  resolve,
  test: {
    projects: [
      { resolve, test: { name: "architecture", include: architecture } },
      {
        resolve,
        test: {
          name: "unit",
          // Machines are noisy: a slow minute is no failure.
          testTimeout: 20_000,
          include: everywhere,
          exclude: ["**/node_modules/**", "prisma/generated/**", ...inDatabase, ...architecture],
        },
      },
      {
        resolve,
        test: {
          name: "database",
          include: inDatabase,
          exclude: ["**/node_modules/**", ".next/**", ".data/**"],
          globalSetup: ["scripts/testing/database-server.mjs"],
          setupFiles: ["scripts/testing/own-database.mjs"],
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
