import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOrFail } from "../console/run.mjs";
import { quietEnvironment, root, tool } from "../machine/repository.mjs";

const folder = join(root, "prisma/generated");
const markPath = join(folder, "factdesk-schema");

function fingerprint() {
  const hash = createHash("sha256");
  hash.update(readFileSync(join(root, "prisma/schema.prisma")));
  hash.update(readFileSync(join(root, "node_modules/prisma/package.json")));
  return hash.digest("hex");
}

export function isPrismaClientCurrent() {
  return existsSync(markPath) && readFileSync(markPath, "utf8") === fingerprint();
}

/** Generates the client from prisma/schema.prisma, without any download. */
export async function generatePrismaClient(log) {
  const made = fingerprint();
  rmSync(markPath, { force: true });
  // Prisma insists on an engine it never runs for this; any file that exists keeps it from downloading one.
  const env = { ...process.env, ...quietEnvironment, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  await runOrFail(
    process.execPath,
    [tool.prisma, "generate", "--no-hints"],
    { cwd: root, env, log },
    "The database client could not be generated.",
    "The lines above name what prisma/schema.prisma gets wrong.",
  );
  writeFileSync(markPath, made);
}
