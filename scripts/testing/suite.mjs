import { lastLines } from "../console/failure.mjs";
import { describeSeconds } from "../console/progress.mjs";

/** Runs steps one after the other, each whatever became of those before it, and sums them up at the end. */
export class Suite {
  rows = [];

  /**
   * @param {string} title
   * @param {() => Promise<import("./steps.mjs").Outcome>} work
   */
  async step(title, work) {
    const begun = Date.now();
    process.stdout.write(`· ${title}\n`);
    let outcome;
    try {
      outcome = await work();
    } catch (error) {
      const advice = error.advice ? `\n→ ${error.advice}` : "";
      outcome = {
        code: 1,
        output: `${error.output ?? ""}\n${error.name === "Failure" ? error.message : error.stack}${advice}`,
      };
    }
    const passed = outcome.code === 0;
    const time = describeSeconds(Date.now() - begun);
    if (!passed) console.log(`\n${lastLines(outcome.output, 200)}\n`);
    console.log(`${passed ? "✓" : "✗"} ${title} (${time}${outcome.note ? `, ${outcome.note}` : ""})`);
    this.rows.push({ title, passed, time, counts: outcome.counts, note: outcome.note });
    return passed;
  }

  /** A step that cannot run, and why; it counts as failed unless that is as it should be. */
  skip(title, note, { failed }) {
    console.log(`${failed ? "✗" : "–"} ${title}: ${note}`);
    this.rows.push({ title, passed: !failed, skipped: true, time: "", note });
  }

  /** Prints the table and, alone on the last line, the sum; returns the exit code. */
  summarise() {
    const width = Math.max(...this.rows.map(({ title }) => title.length));
    console.log("");
    for (const row of this.rows) {
      const result = row.skipped && row.passed ? "not run" : row.passed ? "passed" : "failed";
      console.log(
        `${row.title.padEnd(width)}  ${result.padEnd(7)}  ${row.time.padStart(10)}  ${describeCounts(row)}`.trimEnd(),
      );
    }
    // A step without tests of its own that fails (lint, types, the build) is one failure.
    const failed = this.rows.reduce(
      (sum, row) => sum + (row.passed ? 0 : Math.max(1, row.counts?.failed ?? 0)),
      0,
    );
    const passed = this.rows.reduce((sum, row) => sum + (row.counts?.passed ?? 0), 0);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  }
}

function describeCounts({ counts, note }) {
  if (!counts) return note ?? "";
  const parts = [`${counts.passed} passed`];
  if (counts.failed) parts.push(`${counts.failed} failed`);
  if (counts.skipped) parts.push(`${counts.skipped} skipped`);
  return parts.join(", ") + (note ? ` (${note})` : "");
}
