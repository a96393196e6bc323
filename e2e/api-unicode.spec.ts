import { annotationCollection } from "@/lib/domain/export/annotations";
import { parseJson } from "@/lib/domain/export/json";
import { query } from "./support/own-desk";
import { expect, test } from "./support/test";

// The same code points everywhere: as sent, as told, as stored, as Postgres counts them, as exported.
const cases: [name: string, before: string, quote: string, after: string][] = [
  ["emoji joined into a family", "The 👩‍👩‍👧‍👦 family ", "👩‍👩‍👧‍👦 moved", " away."],
  ["part of such a family", "All of ", "👩‍👩", "‍👧‍👦 came."],
  ["flags and skin tones", "🇺🇦🇳🇿 won, ", "👍🏽 said 🇺🇦", " too."],
  ["combining marks", "Cafe\u0301 and Cafe\u0301 au lait, ", "Cafe\u0301 noir", ", caf\u00e9."],
  ["Arabic and Hebrew", "He said ", "شكرا جزيلا للجميع", " and שלום, then left."],
  ["characters beyond the first plane", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠀀𠀁 ", "𠮷野家 𝒳", " 🀄."],
  ["lines that end in CRLF", "First line\r\nsecond 🙂\r\n\r\n", "third\r\nline 🙂", "\r\nlast."],
  ["odd spaces and signs", "a\u00a0b\u200bc\u2028d ", "e\u202ff\u3000g\ufeffh", " \u202eright\u202c."],
  ["Thai, Hindi and Vietnamese", "ภาษาไทย ", "हिन्दी में क्षि", " tiếng Việt."],
  ["signs that break formats", "Said <b>&amp; ", "“quoted”, 'x'; =1+1 | *a* [b](c) \\ `d`", " --> end."],
];

for (const [name, before, quote, after] of cases)
  test(name, async ({ by }) => {
    const desk = await by("checker");
    const given = `${Math.random()} ${before}${quote}${after}`;
    const lines = (text: string) => text.replaceAll("\r\n", "\n");
    const [text, exact] = [lines(given), lines(quote)];
    const article = await desk.article(given);
    expect(article.revision.text).toBe(text);
    expect(article.revision.length).toBe([...text].length);
    const start = [...text.slice(0, text.indexOf(exact))].length;
    const end = start + [...exact].length;

    const byQuote = await desk.claim(article.id, quote, { wording: exact, speaker: exact });
    const byPosition = await desk.request.post(`/api/v1/articles/${article.id}/claims`, {
      data: { passages: [{ start, end }] },
    });
    for (const claim of [byQuote, await byPosition.json()]) {
      expect(claim.passages).toMatchObject([{ start, end, exact }]);
      const [stored] = await query<{ agrees: boolean; exact: string; length: number }>(
        `SELECT p.exact, r.length, p.exact = substr(r.text, p.start_at + 1, p.end_at - p.start_at) AS agrees
         FROM passage p JOIN revision r ON r.desk_id = p.desk_id AND r.id = p.revision_id WHERE p.claim_id = $1`,
        [claim.id],
      );
      expect(stored).toEqual({ agrees: true, exact, length: [...text].length });
    }
    const read = await desk.articleDetail(article.id);
    for (const block of read.revision.blocks)
      expect([...text].slice(block.start, block.end).join("")).toBe(block.text);
    const { prefix, suffix } = read.claims[0]?.passages[0] ?? { prefix: "", suffix: "" };
    expect(text.slice(0, text.indexOf(exact)).endsWith(prefix)).toBe(true);
    expect(text.slice(text.indexOf(exact) + exact.length).startsWith(suffix)).toBe(true);

    const file = async (format: string) =>
      (await desk.request.get(`/api/v1/articles/${article.id}/export/${format}`)).text();
    const snapshot = parseJson(await file("json"));
    expect(snapshot.article.revision.text).toBe(text);
    expect(snapshot.claims[0]?.passages[0]).toMatchObject({ start, end, exact });
    const { first } = JSON.parse(await file("annotations"));
    expect(first.items[0].target).toEqual(annotationCollection(snapshot).first.items[0]?.target);
    expect(first.items[0].target[0].selector).toMatchObject([{ exact }, { start, end }]);
    const found = await desk.request.get(
      `/api/v1/claims?article=${article.id}&q=${encodeURIComponent(exact.slice(0, 100))}`,
    );
    expect((await found.json()).items.map(({ id }: { id: string }) => id)).toContain(byQuote.id);
  });

test("halves of characters and NUL are refused wherever words are taken", async ({ by }) => {
  const desk = await by("checker");
  const article = await desk.article(`Whole 🙂 words ${Math.random()}.`);
  const claim = await desk.claim(article.id, "words");
  for (const bad of ["\ud83d", "x\ude42", "\0"]) {
    const posts: [string, object][] = [
      ["articles", { title: "T", text: `a${bad}b` }],
      ["articles", { title: `a${bad}b`, text: "Fine." }],
      [`articles/${article.id}/claims`, { passages: [{ exact: bad }] }],
      [`articles/${article.id}/claims`, { passages: [{ exact: "words" }], wording: bad }],
      [`claims/${claim.id}/evidence`, { url: "https://a.example", stance: "mixed", quote: bad }],
      [`claims/${claim.id}/actions/set_aside`, { reason: "opinion", note: bad }],
    ];
    for (const [path, data] of posts) {
      const body = Buffer.from(JSON.stringify(data).replaceAll("\ud83d\ude42", "🙂"));
      const answer = await desk.request.post(`/api/v1/${path}`, {
        data: body,
        headers: { "content-type": "application/json" },
      });
      expect(answer.status(), `${path} ${JSON.stringify(data)}`).toBe(422);
    }
  }
});
