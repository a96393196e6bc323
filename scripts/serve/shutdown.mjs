import { stopRunning } from "../console/run.mjs";

const works = [];
let ending;
let polite = false;

/** Adds work to do before this process ends; the last added is done first. */
export function beforeEnd(work) {
  works.push(work);
}

/** From now on being asked to stop is the expected end, not a failure. */
export function stoppingIsFine() {
  polite = true;
}

/** Does what was left to be done, once, and ends this process. */
export function end(code) {
  ending ??= (async () => {
    stopRunning();
    while (works.length > 0) {
      try {
        await works.pop()();
      } catch (error) {
        console.error(error);
        code ||= 1;
      }
    }
    process.exit(code);
  })();
  return ending;
}

export const isEnding = () => ending !== undefined;

// npm passes a signal on that the terminal has already sent to everybody, so each may come twice.
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
for (const [signal, code] of Object.entries(codes)) {
  process.on(signal, () => end(polite ? 0 : code));
}

// A terminal or an npm that is killed sends no signal on: whoever npm started stops when npm is gone.
if (process.env.npm_execpath) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end(0);
  }, 250).unref();
}
