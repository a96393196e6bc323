import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Lock } from "./lock.mjs";
import { startOf } from "./process.mjs";

let folder;
let path;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "factdesk-lock-"));
  path = join(folder, "running.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const leave = (holder, more = {}) => writeFileSync(path, JSON.stringify({ ...more, holder }));

test("of two, one gets it, and the other is told who has it and where", () => {
  const first = new Lock(path);
  expect(first.take({ command: "npm start" }).taken).toBe(true);
  first.update({ address: "http://localhost:3000" });
  const second = new Lock(path).take({ command: "npm start" });
  expect(second.taken).toBe(false);
  expect(second.entry).toMatchObject({ address: "http://localhost:3000", holder: { pid: process.pid } });
  first.release();
  expect(existsSync(path)).toBe(false);
});

test("who was killed holds nothing, and what it left is told", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  leave({ pid, started: "before" }, { app: { pid: 1 } });
  const result = new Lock(path).take({});
  expect(result.taken).toBe(true);
  expect(result.left.app).toEqual({ pid: 1 });
});

test("a number that another process has by now does not hold it", () => {
  leave({ pid: process.pid, started: `${startOf(process.pid)} earlier` });
  expect(new Lock(path).take({}).taken).toBe(true);
});

test("a damaged file holds nothing", () => {
  writeFileSync(path, "{");
  expect(new Lock(path).take({}).taken).toBe(true);
});
