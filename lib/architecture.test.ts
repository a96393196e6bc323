import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

type Floor = { may: readonly string[]; never: RegExp; belongs: string };

const machine = /^(node:|pg$|@prisma\/|server-only$|@node-rs\/|next\/(headers|server)$)/;
const beyondPure =
  /^(node:|pg$|@prisma\/|server-only$|client-only$|@node-rs\/|react|next|@tanstack\/|radix-ui|sonner)/;

/** Who may import whom. `never` holds packages. What is not listed (app, seeds, tests) may import everything. */
const floors: Record<string, Floor> = {
  components: {
    may: ["components", "lib/client", "lib/contract", "lib/domain"],
    never: machine,
    belongs: "A component gets what it shows as props from a page in app/, and writes through lib/client.",
  },
  "lib/client": {
    may: ["lib/client", "lib/contract", "lib/domain"],
    never: machine,
    belongs: "lib/client runs in the browser: what needs the database belongs in lib/server behind a route.",
  },
  "lib/server": {
    may: ["lib/server", "lib/contract", "lib/domain", "prisma/generated"],
    never: /^(react-dom|radix-ui|sonner|@tanstack\/|client-only$)/,
    belongs: "What both sides need to know belongs in lib/domain; what is shown belongs in components.",
  },
  "lib/contract": {
    may: ["lib/contract", "lib/domain"],
    never: beyondPure,
    belongs:
      "The contract is schemas over words of lib/domain; what acts belongs in lib/client or lib/server.",
  },
  "lib/domain": {
    may: ["lib/domain"],
    never: beyondPure,
    belongs: "The domain is pure: what touches the world belongs in lib/server and hands the values in.",
  },
  "bench/anchoring": {
    may: ["bench/anchoring", "lib/domain"],
    never: /^(pg$|@prisma\/|server-only$|client-only$|@node-rs\/|react|next|@tanstack\/|radix-ui|sonner)/,
    belongs: "Anchoring is measured on strings alone: what needs a desk or a page has a bench of its own.",
  },
};

const drawer = /^(utils?|helpers?|misc|common|managers?|services?|constants?|types?|index|shared)$/;
const longest = 250;

type Source = {
  path: string;
  text: string;
  imports: string[];
  reexportsOnly: boolean;
  first: string | undefined;
};

const isTest = (path: string) => /\.test\.(tsx?|mjs)$/.test(path) || path.startsWith("lib/server/testing/");

function* listFiles(folder: string): Generator<string> {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== "node_modules") yield* listFiles(path);
    else if (/\.(tsx?|mjs|css)$/.test(entry.name) && !entry.name.endsWith(".d.ts")) yield path;
  }
}

/** Every module that a file names: static, dynamic, for types alone, or passed on. */
function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  if (path.endsWith(".css")) return { path, text, imports: [], reexportsOnly: false, first: undefined };
  const imports: string[] = [];
  const { body } = parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" });
  collectImports(body, imports);
  const reexports = body.filter(
    (node) => /^Export(All|Named)Declaration$/.test(node.type) && readString(node, "source"),
  );
  const first = body[0]?.type === "ImportDeclaration" ? readString(body[0], "source") : undefined;
  return { path, text, imports, reexportsOnly: body.length > 0 && reexports.length === body.length, first };
}

function collectImports(node: unknown, imports: string[]) {
  if (Array.isArray(node)) {
    for (const part of node) collectImports(part, imports);
  } else if (typeof node === "object" && node !== null) {
    const type = "type" in node ? String(node.type) : "";
    const named = /^(Import|ExportAll|ExportNamed)Declaration$|^(Import|TSImport)(Expression|Type)$/.test(
      type,
    );
    const name = named ? readString(node, "source") : undefined;
    if (name) imports.push(name);
    for (const part of Object.values(node)) collectImports(part, imports);
  }
}

function readString(node: object, key: string): string | undefined {
  const part: unknown = Reflect.get(node, key);
  if (typeof part !== "object" || part === null || !("value" in part)) return undefined;
  return typeof part.value === "string" ? part.value : undefined;
}

/** The path in this repository that an import stands for, or undefined for a package. */
function resolveImport(from: string, name: string): string | undefined {
  const target = name.startsWith("@/")
    ? name.slice(2)
    : name.startsWith(".")
      ? join(dirname(from), name)
      : undefined;
  if (target === undefined) return undefined;
  const endings = ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"];
  return endings.map((ending) => target + ending).find((path) => paths.has(path)) ?? target;
}

const floorOf = (path: string) =>
  [...Object.keys(floors), "prisma/generated"].find((floor) => path.startsWith(`${floor}/`)) ??
  path.split("/")[0]!;

const folders = ["app", "bench", "components", "e2e", "lib", "prisma/seed", "scripts"];
const paths = new Set(folders.flatMap((folder) => [...listFiles(folder)]));
const sources = [...paths].map(readSource);
const modules = sources.filter(({ path }) => !isTest(path));

test("each floor imports only from the floors below it", () => {
  const wrong = modules.flatMap(({ path, imports }) => {
    const floor = floors[floorOf(path)];
    if (!floor) return [];
    return imports.flatMap((name) => {
      const target = resolveImport(path, name);
      const allowed = target ? floor.may.includes(floorOf(target)) : !floor.never.test(name);
      return allowed ? [] : [`${path} imports ${name}. ${floor.belongs}`];
    });
  });
  expect(wrong).toEqual([]);
});

test("what is on another floor is imported by its name from the root", () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith("../") && floorOf(resolveImport(path, name)!) !== floorOf(path))
      .map((name) => `${path} imports ${name}: write it with @/`),
  );
  expect(wrong).toEqual([]);
});

test("no file imports itself through others", () => {
  const graph = new Map(
    modules.map(({ path, imports }) => [path, imports.flatMap((name) => resolveImport(path, name) ?? [])]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0)
      cycles.push(`${[...trail.slice(at), path].join(" → ")}: move what both need to a file below them`);
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

test("no file only passes on what others export", () => {
  const barrels = modules.filter(({ reexportsOnly }) => reexportsOnly).map(({ path }) => path);
  expect(barrels, "import from the file that holds the thing").toEqual([]);
});

test("lib/server cannot reach a browser", () => {
  const open = modules
    .filter(({ path, first }) => path.startsWith("lib/server/") && first !== "server-only")
    .map(({ path }) => `${path} must begin with: import "server-only";`);
  expect(open).toEqual([]);
});

test(`no file has more than ${longest} lines`, () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > longest)
    .map(
      ({ path, lines }) => `${path} has ${lines}: which second idea lives in it? Give it a file of its own.`,
    );
  expect(long).toEqual([]);
});

test("no file or folder is a drawer", () => {
  const drawers = [...paths]
    .filter((path) => path.split("/").some((part) => drawer.test(part.replace(/\..*$/, ""))))
    .map((path) => `${path}: name it after what is in it`);
  expect(drawers).toEqual([]);
});
