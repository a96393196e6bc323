import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../console/failure.mjs";

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The migrations of a folder in Prisma's form, `<time>_<name>/migration.sql`, in the order of their names.
 * @param {string} folder
 * @returns {{ name: string, sql: string, checksum: string, matches: (checksum: string) => boolean }[]}
 */
export function readMigrations(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const path = join(folder, name, "migration.sql");
      if (!existsSync(path)) {
        throw new Failure(`The migration ${name} has no migration.sql.`, {
          advice: `Write it, or remove the folder ${join(folder, name)}.`,
        });
      }
      const sql = readFileSync(path, "utf8");
      // As Prisma does: a checkout that changed line ends has changed nothing.
      const unix = sql.replaceAll("\r\n", "\n");
      const accepted = new Set([sql, unix, unix.replaceAll("\n", "\r\n")].map(sha256));
      return { name, sql, checksum: sha256(sql), matches: (checksum) => accepted.has(checksum) };
    });
}
