/** Milliseconds from news to work, so that what comes together is asked for together. */
const together = 100;
/** How many times as long as the work took it rests before the next: a busy server is not asked more and more. */
const rest = 5;

type Paced = {
  /** There is something to do. */
  press: () => void;
  stop: () => void;
};

/**
 * Does a work soon after it is asked for, however often that is, never twice at once, and not while nobody looks:
 * a page in the background does it when it is seen again.
 * @param least milliseconds between two beginnings
 * @param wait milliseconds from news to work
 */
export function paced(work: () => Promise<unknown>, least = 0, wait = together): Paced {
  let wanted = false;
  let ended = false;
  let busy = false;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hidden = () => typeof document !== "undefined" && document.visibilityState === "hidden";
  const run = async () => {
    timer = undefined;
    if (ended || busy || !wanted || hidden()) return;
    wanted = false;
    busy = true;
    const begun = performance.now();
    await work().catch(() => {});
    busy = false;
    const took = performance.now() - begun;
    notBefore = Math.max(begun + least, begun + took + Math.min(took * rest, 10_000));
    plan();
  };
  const plan = () => {
    if (!wanted || busy || ended || timer !== undefined) return;
    timer = setTimeout(() => void run(), Math.max(wait, notBefore - performance.now()));
  };
  const seen = () => {
    if (!hidden()) plan();
  };
  if (typeof document !== "undefined") document.addEventListener("visibilitychange", seen);
  return {
    press: () => {
      wanted = true;
      plan();
    },
    stop: () => {
      ended = true;
      clearTimeout(timer);
      if (typeof document !== "undefined") document.removeEventListener("visibilitychange", seen);
    },
  };
}
