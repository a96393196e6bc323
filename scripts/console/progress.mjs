const isTerminal = Boolean(process.stdout.isTTY) && !process.env.CI;

/** Seconds as a person reads them: "0.4 s", "12 s", "2 min 5 s". */
export function describeSeconds(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs one step and shows how it goes: "· Building …" while it works, "✓ Build (24 s)" when it is done.
 * `work` gets `say`, to tell what takes long; its return value is passed on.
 *
 * @template T
 * @param {string} title
 * @param {(say: (detail: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = Date.now();
  let detail = "";
  const draw = () => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    process.stdout.write(
      `\r\x1b[2K· ${title}${detail && `: ${detail}`}${seconds > 1 ? ` (${seconds} s)` : ""}`,
    );
  };
  const timer = isTerminal ? setInterval(draw, 500) : undefined;
  const clear = () => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write("\r\x1b[2K");
  };
  const say = (text) => {
    detail = text;
    if (isTerminal) draw();
    else console.log(`· ${title}: ${text}`);
  };
  try {
    if (isTerminal) draw();
    const result = await work(say);
    clear();
    console.log(`✓ ${title} (${describeSeconds(Date.now() - begun)})`);
    return result;
  } catch (error) {
    clear();
    console.log(`✗ ${title} (${describeSeconds(Date.now() - begun)})`);
    throw error;
  }
}
