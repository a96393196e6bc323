import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { root } from "../machine/repository.mjs";

const require = createRequire(import.meta.url);

/**
 * The SQL that takes a database from what it is to what prisma/schema.prisma says; null when nothing differs.
 * Asked of Prisma's own engine, compiled to WebAssembly, since its native one has to be downloaded.
 *
 * @param {string} url a database that our migrations were applied to
 */
export async function diffToSchema(url) {
  const { SchemaEngine } = await loadEngine();
  const schema = { path: "schema.prisma", content: readFileSync(join(root, "prisma/schema.prisma"), "utf8") };
  const pool = new LegiblePool({ connectionString: url });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(readingFactory(pool));
    const session = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      factory,
    );
    const { exitCode, stdout } = await session.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: root },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      // Prisma's own table is in the database and in no schema.
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    await pool.end();
  }
}

const oidOfInternalChar = 18;
const oidOfText = 25;
const charColumns = new WeakMap();

/**
 * PostgreSQL's catalogues are full of its internal "char", which the adapter refuses: it is let through as
 * text here, and named to the engine as the single character it is in `openAdapter`.
 */
class LegiblePool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    const columns = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== oidOfInternalChar) continue;
      field.dataTypeID = oidOfText;
      columns.push(index);
    }
    charColumns.set(result.rows, columns);
    return result;
  }
}

async function openAdapter(pool) {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? []) {
      result.columnTypes[index] = ColumnTypeEnum.Character;
    }
    return result;
  };
  return adapter;
}

/** Only ever reads one database; replaying migrations is our own runner's work. */
const readingFactory = (pool) => ({
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () => openAdapter(pool),
  connectToShadowDb: () => Promise.reject(new Error("comparing needs no shadow database")),
});

// Once: its JavaScript holds on to the memory of the first instance.
let engine;
const loadEngine = () => {
  engine ??= instantiate();
  return engine;
};

async function instantiate() {
  // The engine tells here what it died of, just before it does.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const module = await import(pathToFileURL(join(folder, "schema_engine_bg.js")).href);
  const code = await WebAssembly.compile(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": module });
  module.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return module;
}
