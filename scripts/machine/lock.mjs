import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identify, isSameProcess } from "./process.mjs";

/**
 * A lock file that names its holder by process and start time, so that a holder that was killed holds nothing.
 * link() makes taking it atomic: of two that try at once, one gets it.
 */
export class Lock {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    this.mine = undefined;
  }

  /** Who holds the lock and is alive, or null. */
  holder() {
    const entry = readEntry(this.path);
    return entry && isSameProcess(entry.holder) ? entry : null;
  }

  /** Takes the lock, or returns the entry of whoever holds it. What a dead holder left is in `left`. */
  take(about) {
    const temporary = `${this.path}.${process.pid}.${randomBytes(4).toString("hex")}`;
    this.mine = { ...about, holder: identify(process.pid) };
    writeFileSync(temporary, JSON.stringify(this.mine), { mode: 0o600 });
    let left;
    try {
      for (;;) {
        try {
          linkSync(temporary, this.path);
          return { taken: true, left };
        } catch (error) {
          if (error.code !== "EEXIST") throw error;
        }
        const entry = readEntry(this.path);
        if (entry && isSameProcess(entry.holder)) {
          this.mine = undefined;
          return { taken: false, entry };
        }
        left = entry ?? left;
        removeDead(this.path);
      }
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  /** Writes more about the holder into the lock it holds (its address, the process of its server). */
  update(about) {
    if (!this.mine) return;
    this.mine = { ...this.mine, ...about };
    const temporary = `${this.path}.${process.pid}.update`;
    writeFileSync(temporary, JSON.stringify(this.mine), { mode: 0o600 });
    renameSync(temporary, this.path);
  }

  release() {
    if (this.mine) rmSync(this.path, { force: true });
    this.mine = undefined;
  }
}

function readEntry(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

// Moved aside first: if somebody took the lock since it was read, what was moved is alive and is put back.
function removeDead(path) {
  const aside = `${path}.dead.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const entry = readEntry(aside);
  if (entry && isSameProcess(entry.holder)) {
    try {
      linkSync(aside, path);
    } catch {
      // Taken by a third one meanwhile.
    }
  }
  rmSync(aside, { force: true });
}
