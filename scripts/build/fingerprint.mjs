import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

// What a build does not read. Anything else counts: an unknown folder costs a build, a missed one a wrong page.
const skippedFolders = new Set([
  "node_modules",
  "bench",
  "coverage",
  "docs",
  "e2e",
  "playwright-report",
  "prisma/generated",
  "prisma/migrations",
  "prisma/seed",
  "scripts",
  "test-results",
]);
const skippedFiles =
  /\.(md|test\.tsx?|test\.mjs|tsbuildinfo|log)$|^(LICENSE|biome\.json|next-env\.d\.ts|(vitest|playwright|prisma)\.config\.ts)$/;
const dotFiles = /^\.env/;

/**
 * One hash over everything that a build is made from: sources, configuration, the lock file.
 * By content, so that neither a checkout's new times nor a copy of the folder makes it look changed.
 *
 * @param {string} folder the repository
 * @param {{ except?: string[], environment?: NodeJS.ProcessEnv }} [options] `except`: more folders that do not count
 */
export function fingerprintSources(folder, { except = [], environment = process.env } = {}) {
  const hash = createHash("sha256");
  const excluded = new Set(except.map((path) => resolve(path)));
  for (const path of listSources(folder, folder, excluded)) {
    const name = relative(folder, path).replaceAll("\\", "/");
    hash.update(`${name}\0`);
    hash.update(name === "package.json" ? withoutScripts(readFileSync(path, "utf8")) : readFileSync(path));
    hash.update("\0");
  }
  // Next writes these into what it builds.
  for (const key of Object.keys(environment)
    .filter((key) => key.startsWith("NEXT_PUBLIC_"))
    .sort()) {
    hash.update(`${key}=${environment[key]}\0`);
  }
  return hash.digest("hex");
}

function* listSources(root, folder, excluded) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = relative(root, path).replaceAll("\\", "/");
    if (entry.name.startsWith(".") && !dotFiles.test(entry.name)) continue;
    if (entry.isDirectory()) {
      if (skippedFolders.has(name) || entry.name === "node_modules" || excluded.has(resolve(path))) continue;
      yield* listSources(root, path, excluded);
    } else if (entry.isFile() && !skippedFiles.test(name)) {
      yield path;
    }
  }
}

function withoutScripts(text) {
  const { scripts, ...rest } = JSON.parse(text);
  return JSON.stringify(rest);
}
