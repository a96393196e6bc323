// Loaded into every Node process that these scripts start (node --import): it ends when they do, however they
// end. Its standard input is a pipe that nobody writes to; the system closes it with the process at its other end.
// Whatever it forks in turn inherits this file, and is its own business.
if (process.env.FACTDESK_TIED_TO === String(process.ppid)) {
  process.stdin.on("end", stop).on("error", stop).resume();
  process.stdin.unref();
}

function stop() {
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 5_000).unref();
  process.kill(process.pid, "SIGTERM");
}
