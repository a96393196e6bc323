import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure } from "../console/failure.mjs";
import { root } from "./repository.mjs";

/** Where this copy keeps its database, its secrets and its logs: FACTDESK_DATA_DIR, or .data in the clone. */
export function dataDirectory() {
  return resolve(root, process.env.FACTDESK_DATA_DIR || ".data");
}

/** @param {string} directory */
export function openDataDirectory(directory) {
  try {
    mkdirSync(join(directory, "logs"), { recursive: true });
    writeFileSync(join(directory, "logs", ".writable"), "");
  } catch (error) {
    throw new Failure(`The data directory ${directory} cannot be written (${error.code}).`, {
      advice: "Run as the person it belongs to, or name another one in FACTDESK_DATA_DIR.",
    });
  }
  return directory;
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivate(path, text) {
  const temporary = `${path}.${process.pid}.new`;
  writeFileSync(temporary, text, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, path);
}

/** A secret made once and kept, readable by its owner only. */
export function keptSecret(path) {
  try {
    const secret = readFileSync(path, "utf8").trim();
    if (secret) return secret;
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  const secret = randomBytes(32).toString("base64url");
  writePrivate(path, `${secret}\n`);
  return secret;
}
