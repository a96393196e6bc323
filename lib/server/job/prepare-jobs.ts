import "server-only";
import { runMigrations } from "graphile-worker";
import { environment } from "@/lib/server/environment";

const prepared = new Map<string, Promise<void>>();

/** The queue's own tables are there, so that a job can be put in within a transaction. Asked once a process. */
export function prepareJobs(): Promise<void> {
  const { databaseUrl } = environment;
  let ready = prepared.get(databaseUrl);
  if (!ready) {
    ready = runMigrations({ connectionString: databaseUrl });
    prepared.set(databaseUrl, ready);
    ready.catch(() => prepared.delete(databaseUrl));
  }
  return ready;
}
