/** Next calls this once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startClock } = await import("./lib/server/clock");
  startClock();
  const { startJobs } = await import("./lib/server/job/start-jobs");
  void startJobs();
}
