/** A failure whose message already tells a person what to do; it is printed without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message what went wrong, in one sentence
   * @param {{ advice?: string, log?: string, output?: string, exitCode?: number }} [more]
   */
  constructor(message, more = {}) {
    super(message);
    this.name = "Failure";
    this.advice = more.advice;
    this.log = more.log;
    this.output = more.output;
    this.exitCode = more.exitCode ?? 1;
  }
}

/** Prints an error the way a person can use it: a sentence, the last lines of output, what to do. */
export function printFailure(error) {
  if (!(error instanceof Failure)) {
    console.error(error);
    return;
  }
  console.error(`\n✗ ${error.message}`);
  if (error.output) console.error(`\n${lastLines(error.output, 40)}`);
  if (error.advice) console.error(`\n→ ${error.advice}`);
  if (error.log) console.error(`→ Everything that was said: ${error.log}`);
}

/** @param {string} text @param {number} count */
export function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
