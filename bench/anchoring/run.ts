import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { articlesOf } from "./articles";
import { documentOf } from "./document";
import { kinds, measure, revised, revisionsOf } from "./measure";
import { choosePassages } from "./passages";
import { seededRandom } from "./random";
import { type Results, report, type Speed } from "./report";
import { rules } from "./rules";
import { emptyTally } from "./score";

/** A rule that reads the whole text for each passage is asked for a part of them in long texts. */
const stepFor = (rule: string, text: string) =>
  rule === "approximate search" ? Math.ceil(text.length / 25_000) : 1;

const others = process.argv.indexOf("--other");
const articles = articlesOf(others < 0 ? 0 : Number(process.argv[others + 1]));

const results: Results = Object.fromEntries(
  Object.keys(rules).map((rule) => [rule, Object.fromEntries(kinds.map((kind) => [kind, emptyTally()]))]),
);
for (const article of articles) {
  const started = performance.now();
  for (const revision of revisionsOf(article))
    for (const rule of Object.keys(rules))
      measure(rule, article, revision, stepFor(rule, article.text), results[rule]![revision.kind]!);
  console.error(`${article.name}: ${Math.round((performance.now() - started) / 1000)} s`);
}

const speed = measureSpeed();
const text = report(results, speed, {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`,
  passages: articles.reduce((sum, { passages }) => sum + passages, 0),
  articles: articles.map(({ name, passages }) => `${name} (${passages.toLocaleString("en")} passages)`),
});
console.log(text);
if (process.argv.includes("--write")) writeFileSync(new URL("RESULTS.md", import.meta.url), text);

/** All passages of the longest article against one revision with every kind of edit in it, five times. */
function measureSpeed(): Speed {
  const article = articles.at(-1)!;
  const passages = choosePassages(article.text, article.passages, seededRandom(article.seed));
  const random = seededRandom(99);
  let document = documentOf(article.text);
  for (const kind of kinds.slice(0, -1)) {
    const some = passages.filter(
      (_, index) => index % 200 === 0 && document.text.length > passages[index]!.end,
    );
    document = revised(document, kind, some, random);
  }
  const runs = Array.from({ length: 5 }, () => {
    const cpu = process.cpuUsage();
    const started = performance.now();
    const answerTo = rules.Factdesk!(article.text, document.text);
    const mapped = performance.now();
    for (const passage of passages) answerTo(passage);
    const { user, system } = process.cpuUsage(cpu);
    return { map: mapped - started, all: performance.now() - started, cpu: (user + system) / 1000 };
  });
  return { passages: passages.length, length: article.text.length, runs };
}
