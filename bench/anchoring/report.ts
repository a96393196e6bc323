import { sumOf, type Tally } from "./score";

export type Results = Record<string, Record<string, Tally>>;
export type Speed = {
  passages: number;
  length: number;
  runs: { map: number; all: number; cpu: number }[];
};
export type About = { date: string; machine: string; passages: number; articles: string[] };

/** The measurement as Markdown. */
export function report(results: Results, speed: Speed, about: About): string {
  const rules = Object.keys(results);
  const kinds = Object.keys(results[rules[0]!]!);
  const total = Object.fromEntries(rules.map((rule) => [rule, sumOf(Object.values(results[rule]!))]));
  const lines = [
    "# Anchoring: results",
    "",
    `Written by \`node --import tsx bench/anchoring/run.ts --write\` on ${about.date}; ${about.machine}.`,
    `${about.passages.toLocaleString("en")} passages, each touched once by each kind of edit: ${about.articles.join("; ")}.`,
    "What the columns mean is said in [bench/README.md](../README.md).",
    "",
    "## All kinds of edit",
    "",
    "| Rule | passages × edits | right | honestly unplaced | silently wrong | deleted, on a look-alike | ms per passage |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...rules.map((rule) => row(rule, total[rule]!)),
    "",
    ...ratios(total),
    "",
    "## By kind of edit",
    "",
    "| Edit | Rule | passages | right | honestly unplaced | silently wrong | deleted, on a look-alike | ms per passage |",
    "|---|---|---:|---:|---:|---:|---:|---:|",
    ...kinds.flatMap((kind) => rules.map((rule) => `| ${kind} ${row(rule, results[rule]![kind]!)}`)),
    "",
    "## Speed",
    "",
    `${speed.passages.toLocaleString("en")} passages of an article of ${speed.length.toLocaleString("en")} characters, one revision with every kind of edit, five runs one after the other:`,
    "",
    "| Run | comparing the revisions, ms | with all passages, ms | processor time, ms |",
    "|---|---:|---:|---:|",
    ...speed.runs.map(
      ({ map, all, cpu }, index) =>
        `| ${index + 1} | ${Math.round(map)} | ${Math.round(all)} | ${Math.round(cpu)} |`,
    ),
    "",
  ];
  return lines.join("\n");
}

function row(rule: string, tally: Tally): string {
  const share = (part: number, digits = 2) =>
    `${part.toLocaleString("en")} (${((100 * part) / Math.max(1, tally.passages)).toFixed(digits)} %)`;
  const lookAlike = tally.deleted === 0 ? "–" : `${tally.lookAlike} of ${tally.deleted.toLocaleString("en")}`;
  const each = (tally.milliseconds / Math.max(1, tally.passages)).toFixed(3);
  return `| ${rule} | ${tally.passages.toLocaleString("en")} | ${share(tally.right)} | ${share(tally.unplaced)} | ${share(tally.silent, 3)} | ${lookAlike} | ${each} |`;
}

function ratios(total: Record<string, Tally>): string[] {
  const [ours, ...others] = Object.keys(total);
  const share = ({ passages }: Tally, part: number) => part / Math.max(1, passages);
  const mine = total[ours!]!;
  return others.map((rule) => {
    const other = total[rule]!;
    const wrong = share(other, other.silent) / Math.max(share(mine, mine.silent), 1 / mine.passages);
    const right = share(mine, mine.right) / share(other, other.right);
    return `- Against ${rule}: ${right.toFixed(2)} times as many right, ${wrong.toFixed(0)} times fewer silently wrong.`;
  });
}
