import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprintSources } from "./fingerprint.mjs";

let folder;

const write = (name, text) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "factdesk-fingerprint-"));
  write("package.json", JSON.stringify({ name: "x", scripts: { start: "a" }, dependencies: { next: "1" } }));
  write("app/page.tsx", "export default null;");
});
afterEach(() => rmSync(folder, { recursive: true }));

const cases = [
  { change: "a page", file: "app/page.tsx", stale: true },
  { change: "a new page", file: "app/claims/page.tsx", stale: true },
  { change: "a new folder nobody foresaw", file: "styles/ink.css", stale: true },
  { change: "the configuration", file: "next.config.js", stale: true },
  { change: "the lock file", file: "package-lock.json", stale: true },
  { change: "the schema", file: "prisma/schema.prisma", stale: true },
  { change: "an environment file", file: ".env.local", stale: true },
  { change: "a dependency's own file", file: "node_modules/next/index.js", stale: false },
  { change: "the data directory", file: ".data/postgres.json", stale: false },
  { change: "a data directory with a name of its own", file: "desk-data/postgres.json", stale: false },
  { change: "the build itself", file: ".next/BUILD_ID", stale: false },
  { change: "a test", file: "lib/domain/claim/wording.test.ts", stale: false },
  { change: "a browser spec", file: "e2e/sign-in.spec.ts", stale: false },
  { change: "the README", file: "README.md", stale: false },
];

describe("a build is stale after a change of", () => {
  test.each(cases)("$change: $stale", ({ file, stale }) => {
    const except = [join(folder, "desk-data")];
    const before = fingerprintSources(folder, { except });
    write(file, file.endsWith(".json") ? '{"changed":true}' : "changed");
    expect(fingerprintSources(folder, { except }) !== before).toBe(stale);
  });
});

test("new times alone and a script's new name make nothing stale", () => {
  const before = fingerprintSources(folder);
  utimesSync(join(folder, "app/page.tsx"), new Date(0), new Date(0));
  write("package.json", JSON.stringify({ name: "x", scripts: { start: "b" }, dependencies: { next: "1" } }));
  expect(fingerprintSources(folder)).toBe(before);
});

test("a value that is built in counts", () => {
  const environment = { NEXT_PUBLIC_NAME: "a" };
  const before = fingerprintSources(folder, { environment });
  expect(fingerprintSources(folder, { environment: { NEXT_PUBLIC_NAME: "b" } })).not.toBe(before);
});
