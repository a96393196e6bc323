import { chmodSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../console/failure.mjs";
import { canReach } from "./account.mjs";

/**
 * A folder that the account which runs Postgres can reach when the clone itself lies where it cannot
 * (root's home is mode 700). Only root ever needs it.
 */
export function systemFolder(account) {
  for (const folder of ["/var/lib/factdesk", join(tmpdir(), "factdesk")]) {
    try {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
    } catch {
      continue;
    }
    if (canReach(account, folder, "x")) return folder;
  }
  throw new Failure(`There is no place that the user ${account.name} can reach to run Postgres from.`, {
    advice: "Run as an ordinary user, or give a Postgres of your own in DATABASE_URL.",
  });
}
