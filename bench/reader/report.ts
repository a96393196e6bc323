import type { BenchArticle } from "./article";
import type { measureOurs } from "./ours";
import type { measureRecogito } from "./recogito";

type Ours = Awaited<ReturnType<typeof measureOurs>>;
type Theirs = Awaited<ReturnType<typeof measureRecogito>>;
type Size = { html: number; gzip: number; markup: number; took: number; elements: number };
type Given = {
  machine: string;
  rounds: number;
  article: BenchArticle;
  size: Size;
  queue: Size;
  same: { marks: number; withoutScripts: boolean; inPrint: boolean };
  peer: { html: number; gzip: number } | null;
  ours: Ours[];
  theirs: { SPANS: Theirs[]; CSS_HIGHLIGHTS: Theirs[] };
  median: (values: number[]) => number;
};

/** The measurements as Markdown: medians over the rounds, and what a peer's time is as a multiple of ours. */
export function report({
  machine,
  rounds,
  article,
  size,
  queue,
  same,
  peer,
  ours,
  theirs,
  median,
}: Given): string {
  const kb = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString("en")} KB`;
  const mine = (pick: (each: Ours) => number | number[]) => median(ours.flatMap(pick));
  const other = (which: keyof typeof theirs, pick: (each: Theirs) => number | number[]) =>
    median(theirs[which].flatMap(pick));
  const row = (
    label: string,
    own: (each: Ours) => number | number[],
    peers?: (each: Theirs) => number | number[],
  ) => {
    const value = mine(own);
    const cells = (["SPANS", "CSS_HIGHLIGHTS"] as const).map((which) => {
      if (!peers || theirs[which].length === 0) return "";
      const their = other(which, peers);
      const times = value > 0 ? ` (${(their / value).toFixed(1)}×)` : "";
      return `${Math.round(their)}${times}`;
    });
    return `| ${label} | ${Math.round(value)} | ${cells.join(" | ")} |`;
  };
  const weight = (label: string, { html, gzip, markup, elements, took }: Size) =>
    `| ${label} | ${kb(html)} | ${kb(markup)} | ${kb(gzip)} | ${elements.toLocaleString("en")} | ${Math.round(took)} ms |`;
  const share = (label: string, of: (each: Ours | Theirs) => number) => {
    const percent = (list: (Ours | Theirs)[]) => `${(median(list.map(of)) * 100).toFixed(1)} %`;
    const peers = (["SPANS", "CSS_HIGHLIGHTS"] as const).map((which) =>
      theirs[which].length > 0 ? percent(theirs[which]) : "",
    );
    return `| ${label} | ${percent(ours)} | ${peers.join(" | ")} |`;
  };
  return [
    "# Reader: what was measured",
    "",
    `Written by \`npm run bench:reader -- --write\` on ${new Date().toISOString().slice(0, 10)}; ${machine}; medians of ${rounds} rounds. What the rows mean is said in [bench/README.md](../README.md).`,
    "",
    `${article.spans.length.toLocaleString("en")} claims on ${article.text.length.toLocaleString("en")} characters in ${article.blocks.length} blocks, which makes ${same.marks.toLocaleString("en")} marks. The same marks without scripts: ${same.withoutScripts ? "yes" : "NO"}; in print: ${same.inPrint ? "yes" : "NO"}.`,
    "",
    "| ms | Factdesk | Recogito, spans | Recogito, CSS highlights |",
    "| --- | --- | --- | --- |",
    row(
      "first byte",
      (each) => each.load.firstByte,
      (each) => each.load.firstByte,
    ),
    row(
      "first contentful paint",
      (each) => each.load.firstPaint,
      (each) => each.load.firstPaint,
    ),
    row(
      "document received",
      (each) => each.load.responseEnd,
      (each) => each.load.responseEnd,
    ),
    row(
      "load event",
      (each) => each.load.loaded,
      (each) => each.load.loaded,
    ),
    row(
      "all highlights painted",
      (each) => each.painted,
      (each) => each.painted,
    ),
    row(
      "… after the document is received",
      (each) => Math.max(0, each.painted - each.load.responseEnd),
      (each) => Math.max(0, each.painted - each.load.responseEnd),
    ),
    row(
      "… after the load event",
      (each) => Math.max(0, each.painted - each.load.loaded),
      (each) => Math.max(0, each.painted - each.load.loaded),
    ),
    row(
      "… after the first byte",
      (each) => each.painted - each.load.firstByte,
      (each) => each.painted - each.load.firstByte,
    ),
    row("first key handled", (each) => each.interactive),
    row("… after the document is received", (each) => each.interactive - each.load.responseEnd),
    row("click on a highlight → panel", (each) => each.open),
    row("J → next claim", (each) => each.step),
    row(
      "words marked → highlight visible",
      (each) => each.mark.highlight,
      (each) => each.mark,
    ),
    row("words marked → a claim among the others", (each) => each.mark.claim),
    row("words marked → wording field", (each) => each.mark.wording),
    row(
      "scrolling: frame, median",
      (each) => each.scroll.median,
      (each) => each.scroll.median,
    ),
    row(
      "scrolling: frame, 95th percentile",
      (each) => each.scroll.p95,
      (each) => each.scroll.p95,
    ),
    row(
      "scrolling: frame, worst",
      (each) => each.scroll.worst,
      (each) => each.scroll.worst,
    ),
    share("scrolling: frames over 50 ms", (each) => each.scroll.slow),
    "",
    "| page | HTML | of it before the data | gzip | elements | server, warm |",
    "| --- | --- | --- | --- | --- | --- |",
    weight("the article", size),
    weight("the queue, 50 rows", queue),
    ...(peer ? [`| Recogito’s, from memory | ${kb(peer.html)} | | ${kb(peer.gzip)} | | |`] : []),
    "",
  ].join("\n");
}
