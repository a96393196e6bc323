import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that package.json stands in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A tool's own JavaScript, so that it runs as a direct child with no wrapper between it and our signals. */
export const tool = {
  next: join(root, "node_modules/next/dist/bin/next"),
  prisma: join(root, "node_modules/prisma/build/index.js"),
  biome: join(root, "node_modules/@biomejs/biome/bin/biome"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
  vitest: join(root, "node_modules/vitest/vitest.mjs"),
  playwright: join(root, "node_modules/@playwright/test/cli.js"),
};

/** What every child gets: no telemetry, no update checks, nothing that leaves the machine unasked. */
export const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};
