import "server-only";
import {
  type LogFunctionFactory,
  Logger,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
} from "graphile-worker";
import { z } from "zod";
import { checkSourceByClock } from "@/lib/server/capture/check-source";
import { environment } from "@/lib/server/environment";
import { mailNotice } from "@/lib/server/notification/mail-notice";
import { claimDueSources } from "./claim-due-sources";

/** What the queue holds of a job: ids and nothing else, so that an erased desk leaves no words in it. */
const sourceJob = z.object({ deskId: z.uuid(), sourceId: z.uuid() });

const mailJob = z.object({ deskId: z.uuid(), notificationId: z.uuid() });

/** Sources looked at in one round of five minutes, over all desks; what is left waits for the next. */
const mostInRound = 500;

const tasks = (hours: number): TaskList => ({
  find_due_sources: async (_, { addJob }) => {
    for (const due of await claimDueSources(new Date(), hours, mostInRound))
      await addJob("check_source", due, { jobKey: `${due.deskId}:${due.sourceId}`, maxAttempts: 3 });
  },
  check_source: async (payload) => {
    const { deskId, sourceId } = sourceJob.parse(payload);
    await checkSourceByClock(deskId, sourceId, new Date());
  },
  mail_notice: async (payload) => {
    const { deskId, notificationId } = mailJob.parse(payload);
    await mailNotice(deskId, notificationId, new Date());
  },
});

const running = globalThis as { factdeskJobs?: Promise<Runner | null> };

/**
 * Starts what happens in the background: a queue in Postgres (graphile-worker, in a schema of its own), worked off
 * by as many server processes as there are, each job by one of them. Nothing is started when sources are not to be
 * looked at by themselves and mail is not set up. A queue that cannot be started is said in the server's record; the desk works without.
 */
export function startJobs(): Promise<Runner | null> {
  const hours = environment.sourceCheckHours;
  if (!environment.worksOffJobs || (hours === 0 && !environment.mail)) return Promise.resolve(null);
  running.factdeskJobs ??= runJobs(hours).catch((error: unknown) => {
    console.error("Background jobs do not run:", error instanceof Error ? error.message : error);
    return null;
  });
  return running.factdeskJobs;
}

/** A queue that works until it is stopped. @param hours between two looks at a source; 0 for none */
export function runJobs(hours: number): Promise<Runner> {
  return run({
    connectionString: environment.databaseUrl,
    taskList: tasks(hours),
    parsedCronItems: parseCronItems(hours > 0 ? [{ task: "find_due_sources", match: "*/5 * * * *" }] : []),
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 10_000,
    noHandleSignals: true,
    logger: new Logger(onlyTroubles),
  });
}

const onlyTroubles: LogFunctionFactory = () => (level, message) => {
  if (level === "error" || level === "warning") console.error(`Background jobs: ${message}`);
};
