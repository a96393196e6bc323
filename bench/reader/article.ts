/** A text of a wanted length and claims strewn over it, the same in every run. Positions are code points. */
export type Span = { start: number; end: number };
export type BenchArticle = {
  text: string;
  blocks: {
    type: "headline" | "paragraph" | "quote";
    start: number;
    end: number;
    text: string;
    lead: string;
  }[];
  spans: Span[];
};

const words =
  "the bridge council river mayor said that prices rose by twelve per cent after a flood in March while officials denied reports of new contracts worth forty million and residents of both towns asked why nobody had warned them before the water came again last year according to figures from the ministry which were published on Tuesday evening".split(
    " ",
  );

/** Mulberry32: small, seeded, good enough to strew. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function makeArticle(length: number, claims: number, seed = 1): BenchArticle {
  const random = seeded(seed);
  const below = (count: number) => Math.floor(random() * count);
  const blocks: BenchArticle["blocks"] = [];
  let text = "";
  while (text.length < length) {
    const lead = text === "" ? "" : "\n\n";
    const sentences = Array.from({ length: blocks.length === 0 ? 1 : 3 + below(5) }, () => {
      const said = Array.from({ length: 8 + below(20) }, () => words[below(words.length)] ?? "");
      const sentence = said.join(" ");
      return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`;
    });
    const room = length - text.length - lead.length;
    if (room < 20) break;
    const block = sentences.join(" ").slice(0, room).trimEnd();
    const start = text.length + lead.length;
    const type = blocks.length === 0 ? "headline" : blocks.length % 7 === 3 ? "quote" : "paragraph";
    blocks.push({ type, start, end: start + block.length, text: block, lead });
    text += lead + block;
  }
  return { text, blocks, spans: spansOn(text, blocks, claims, below) };
}

/** Whole words: three in four are some words long, one in five a sentence or so, a few several sentences. */
function spansOn(
  text: string,
  blocks: BenchArticle["blocks"],
  count: number,
  below: (count: number) => number,
): Span[] {
  const spans: Span[] = [];
  while (spans.length < count) {
    const block = blocks[below(blocks.length)];
    if (!block) break;
    const at = block.start + below(block.end - block.start);
    const start = Math.max(block.start, text.lastIndexOf(" ", at) + 1);
    const kind = below(100);
    const wish = kind < 75 ? 4 + below(30) : kind < 95 ? 60 + below(80) : 150 + below(250);
    const space = text.indexOf(" ", Math.min(block.end, start + wish));
    const end = Math.min(block.end, space === -1 ? block.end : space);
    if (end > start && text.slice(start, end).trim() !== "") spans.push({ start, end });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
