import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { step } from "../console/progress.mjs";
import { runOrFail } from "../console/run.mjs";
import { quietEnvironment, root } from "../machine/repository.mjs";

/** What comes before a TypeScript file on Node's command line; `server-only` is empty under this condition. */
export const typescriptFlags = ["--conditions=react-server", "--import", "tsx"];

/** Loads the demo desk into a database; one that has it already is left as it is. */
export function loadDemo(url, log) {
  return runOrFail(
    process.execPath,
    [...typescriptFlags, "prisma/seed/demo.ts"],
    { cwd: root, env: { ...process.env, ...quietEnvironment, DATABASE_URL: url }, log },
    "The demo desk could not be loaded.",
    "FACTDESK_DEMO=0 npm start begins with an empty desk instead.",
  );
}

/**
 * Loads the demo desk the first time on a database of our own (once: a desk that was erased stays erased),
 * and into one that was given only when asked with FACTDESK_DEMO=1.
 */
export async function loadDemoIfDue({ url, given, data, log }) {
  const wish = process.env.FACTDESK_DEMO;
  if (wish === "0" || (given && wish !== "1")) return;
  const mark = join(data, "demo-loaded");
  const cluster = given ? undefined : await identifyCluster(url);
  const loaded = !given && existsSync(mark) && readFileSync(mark, "utf8").trim() === cluster;
  if (loaded && wish !== "1") return;
  await step("Demo desk", () => loadDemo(url, log));
  if (!given) writeFileSync(mark, `${cluster}\n`);
}

/** A number that each new cluster gets: a database made anew in the same place has not had the demo desk yet. */
async function identifyCluster(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select system_identifier::text as id from pg_control_system()");
    return rows[0].id;
  } finally {
    await client.end();
  }
}

/** Whether the demo accounts are in this database. */
export async function hasDemo(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from person where email = 'admin@factdesk.test'");
    return rowCount > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
