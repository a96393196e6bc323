import { measurePage, type PageMeasure, pageFixtures } from "@/lib/server/intake/fixtures/measure-pages";

// Run: node --conditions=react-server --import tsx bench/intake/pages.ts [name to show]
const show = process.argv[2];
const measures: PageMeasure[] = [];
for (const page of pageFixtures()) {
  if (show && page.name !== show) continue;
  const measure = await measurePage(page);
  measures.push(measure);
  const { name, f1, aloneF1, title, date, authors, language, captions, credits, ms } = measure;
  const marks = Object.entries({ title, date, authors, language }).map(([key, right]) =>
    right ? key : key.toUpperCase(),
  );
  console.log(
    `${name.padEnd(24)} F1 ${f1.toFixed(3)} (alone ${aloneF1.toFixed(3)})  ${marks.join(" ")}  captions ${captions.found}/${captions.all} credits ${credits.found}/${credits.all}  ${ms.toFixed(0)} ms`,
  );
  if (show) {
    console.log({ ...measure.read, blocks: undefined, text: undefined });
    for (const block of measure.read.blocks) console.log(`[${block.type}] ${block.text}`);
  }
}

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const share = (key: "title" | "date" | "authors" | "language" | "aloneTitle") =>
  `${(mean(measures.map((measure) => Number(measure[key]))) * 100).toFixed(0)} %`;
const recall = (key: "captions" | "credits") => {
  const [found, all] = [
    measures.reduce((sum, m) => sum + m[key].found, 0),
    measures.reduce((sum, m) => sum + m[key].all, 0),
  ];
  return `${found} of ${all}`;
};
console.log(`\n${measures.length} pages, all in one run`);
console.log(
  `token F1   ours ${mean(measures.map(({ f1 }) => f1)).toFixed(3)}   Readability alone ${mean(measures.map(({ aloneF1 }) => aloneF1)).toFixed(3)}`,
);
console.log(`title      ours ${share("title")}   Readability alone ${share("aloneTitle")}`);
console.log(`date ${share("date")}, authors ${share("authors")}, language ${share("language")}`);
console.log(`captions ${recall("captions")}, credits ${recall("credits")}, told apart by type`);
console.log(
  `time a page: median ${[...measures.map(({ ms }) => ms)].sort((a, b) => a - b)[measures.length >> 1]?.toFixed(0)} ms`,
);
