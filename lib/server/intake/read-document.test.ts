import { expect, test } from "vitest";
import { requireBlocks } from "@/lib/domain/article/blocks";
import { makeDocx } from "@/lib/server/testing/make-docx";
import { type MadeLine, makePdf } from "@/lib/server/testing/make-pdf";
import { decodeBytes } from "./decode-bytes";
import { readDocument } from "./read-document";

const types = (read: { blocks: { type: string; text: string }[] }) =>
  read.blocks.map(({ type, text }) => [type, text]);

test("a Word document by its styles", async () => {
  const bytes = makeDocx([
    ["Title", "The river &amp; the dam"],
    ["", "The river rose by two metres in the night."],
    ["heading 1", "An inspection"],
    ["Quote", "It did not move."],
    ["caption", "The dam at dawn. Photo: Ines Carrow"],
  ]);
  const read = await readDocument({ bytes, fileName: "wrong-name.pdf" });
  expect(read).toMatchObject({ kind: "docx", title: "The river & the dam", authors: [], publishedAt: null });
  expect(types(read)).toEqual([
    ["paragraph", "The river rose by two metres in the night."],
    ["heading", "An inspection"],
    ["quote", "It did not move."],
    ["caption", "The dam at dawn."],
    ["credit", "Photo: Ines Carrow"],
  ]);
});

test("a PDF in paragraphs, without heads and feet, with parted words joined", async () => {
  const page = (number: number, lines: MadeLine[]): MadeLine[] => [
    { y: 815, text: "The Valley Courier" },
    ...lines,
    { y: 25, x: 290, text: `Page ${number} of 3` },
  ];
  const full = "The river rose by two metres in the night and by the morning three hun-";
  const bytes = makePdf(
    [
      page(1, [
        { y: 760, size: 20, text: "One long night" },
        { y: 720, text: full },
        { y: 706, text: "dred people had left their homes in the lower valley, most of them on foot" },
        { y: 692, text: "and some by tractor." },
        { y: 664, text: "The mayor said that the dam had held and that it would go on holding, which" },
      ]),
      page(2, [
        { y: 760, text: "is what the engineers said too." },
        { y: 732, text: "Schools stay closed." },
      ]),
      page(3, [{ y: 760, text: "Trains do not run." }]),
    ],
    "/Title (One long night) /Author (Marion Ashby)",
  );
  const read = await readDocument({ bytes });
  expect(read).toMatchObject({ kind: "pdf", title: "One long night", authors: ["Marion Ashby"] });
  expect(types(read)).toEqual([
    [
      "paragraph",
      "The river rose by two metres in the night and by the morning three hundred people had left their homes in the lower valley, most of them on foot and some by tractor.",
    ],
    [
      "paragraph",
      "The mayor said that the dam had held and that it would go on holding, which is what the engineers said too.",
    ],
    ["paragraph", "Schools stay closed."],
    ["paragraph", "Trains do not run."],
  ]);
});

test("Markdown with front matter", async () => {
  const markdown = `---\ntitle: "One long night"\nauthor: Marion Ashby and Theo Lindqvist\ndate: 2024-03-05\nlang: en_gb\n---\n\n## An inspection\n\nThe river *rose* by [two metres](https://x.example)\nin the night.\n\n> It did not move.\n\n- Schools\n- Trains\n`;
  const read = await readDocument({ bytes: Buffer.from(markdown), fileName: "night.md" });
  expect(read).toMatchObject({
    kind: "markdown",
    title: "One long night",
    authors: ["Marion Ashby", "Theo Lindqvist"],
    publishedAt: "2024-03-05",
    language: "en-GB",
  });
  expect(types(read)).toEqual([
    ["heading", "An inspection"],
    ["paragraph", "The river rose by two metres in the night."],
    ["quote", "It did not move."],
    ["list_item", "Schools"],
    ["list_item", "Trains"],
  ]);
});

test("Markdown whose headline differs from its front matter keeps it; one that is the title goes", async () => {
  const read = (markdown: string) => readDocument({ bytes: Buffer.from(markdown), fileName: "a.md" });
  const kept = await read("---\ntitle: In short\n---\n\n# One long night\n\nThe river rose.\n");
  expect([kept.title, ...types(kept)]).toEqual([
    "In short",
    ["heading", "One long night"],
    ["paragraph", "The river rose."],
  ]);
  const same = await read("---\ntitle: One long night\n---\n\n# One *long* night\n\nThe river rose.\n");
  expect(types(same)).toEqual([["paragraph", "The river rose."]]);
});

test("Markdown with tables, notes, words struck out, tasks and scripts", async () => {
  const markdown = [
    "The river ~~fell~~ rose.[^1] And <script>alert(2)</script> fell.",
    "[^1]: As *measured* at noon.",
    "| Town | Metres |\n|------|-------:|\n| Ahr **town** | 2.1 |\n| Bonn |  |",
    "- [x] Schools",
    "<script>alert(1)\n\nalert(3)</script>",
    "<style>p { color: red }</style>",
    "<div>Words <script>alert(4)</script> in HTML</div>",
    "At www.example.org it stands.",
  ].join("\n\n");
  const read = await readDocument({ bytes: Buffer.from(markdown), fileName: "a.md" });
  expect(types(read)).toEqual([
    ["paragraph", "The river fell rose. And  fell."],
    ["paragraph", "Town | Metres"],
    ["paragraph", "Ahr town | 2.1"],
    ["paragraph", "Bonn"],
    ["list_item", "Schools"],
    ["paragraph", "Words   in HTML"],
    ["paragraph", "At www.example.org it stands."],
    ["paragraph", "As measured at noon."],
  ]);
});

test("a plain text is taken as it is, and says itself what it is called, by whom and when", async () => {
  const read = await readDocument({
    bytes: Buffer.from("\ufeffOne.\r\n\r\nTwo  spaces.\n"),
    fileName: "long_night.txt",
  });
  expect(read).toMatchObject({ kind: "text", title: "One", text: "One.\n\nTwo  spaces.\n" });
  const headed =
    "City spends record sum…\nBy Anna Größe\n3 May 2024\n\nIt was voted on Monday. Nobody spoke.\n";
  expect(await readDocument({ bytes: Buffer.from(headed), fileName: "x.txt" })).toMatchObject({
    ...{ title: "City spends record sum…", authors: ["Anna Größe"], publishedAt: "2024-05-03", text: headed },
  });
  expect(
    await readDocument({ bytes: Buffer.from("- One\n- Two"), fileName: "long_night.txt" }),
  ).toMatchObject({
    title: "long night",
  });
});

test("a piece of HTML, as pasted, and no script of it", async () => {
  const html = `<p onclick="x()">The river rose by two metres in the night, and people left their homes.</p><script>alert(1)</script><p>Engineers inspected the wall twice &lt;b&gt; and found two cracks, both of them old.</p><img src=x onerror=alert(1)>`;
  const read = await readDocument({ bytes: Buffer.from(html), mediaType: "text/html; charset=utf-8" });
  expect(read.kind).toBe("html");
  expect(read.text).toBe(
    "The river rose by two metres in the night, and people left their homes.\n\nEngineers inspected the wall twice <b> and found two cracks, both of them old.",
  );
  expect(requireBlocks(read.text, read.blocks)).toEqual(read.blocks);
});

const japanese = "大雨により川の水位が二メートル上昇し、住民およそ三百人が近くの学校に避難した。";
// “大雨により川” and so on in Shift_JIS and EUC-JP; Node writes neither, so the bytes stand here.
const shiftJis = Buffer.from("91e5894a82c982e682e890ec82aa94c3979482b582bd8142", "hex");
const eucJp = Buffer.from(
  "c2e7b1aba4cba4e8a4eac0eea4acc8c5cdf4a4b7a4bfa1a3c2e7b1aba4cba4e8a4eac0eea4acc8c5cdf4a4b7a4bfa1a3",
  "hex",
);
const windows = Buffer.from("Le pont \x96 \x93vieux\x94 \x97 co\xfbte 5 \x80", "latin1");

test.each<[string, Buffer, string | null, string]>([
  ["UTF-8", Buffer.from(japanese), null, japanese],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${japanese}`), "windows-1252", japanese],
  ["UTF-8 stated as windows-1252", Buffer.from("coûte"), "windows-1252", "coûte"],
  ["UTF-16 with a mark", Buffer.from(`\ufeff${japanese}`, "utf16le"), null, japanese],
  ["UTF-16 big-endian with a mark", Buffer.from(`\ufeff${japanese}`, "utf16le").swap16(), null, japanese],
  [
    "UTF-16 without a mark",
    Buffer.from("The river rose by two metres.", "utf16le"),
    null,
    "The river rose by two metres.",
  ],
  ["windows-1252 as stated", windows, "ISO-8859-1", "Le pont – “vieux” — coûte 5 €"],
  ["windows-1252 stated as UTF-8", windows, "utf-8", "Le pont – “vieux” — coûte 5 €"],
  ["windows-1252, nothing stated", windows, null, "Le pont – “vieux” — coûte 5 €"],
  ["Shift_JIS as stated", shiftJis, "Shift_JIS", "大雨により川が氾濫した。"],
  ["Shift_JIS by its alias", shiftJis, "x-sjis", "大雨により川が氾濫した。"],
  ["an unknown label", Buffer.from("coûte"), "utf-99", "coûte"],
])("%s", (_, bytes, charset, text) => {
  expect(decodeBytes(bytes, charset, false)).toBe(text);
});

test.each([
  ["Shift_JIS", Buffer.concat([shiftJis, shiftJis, shiftJis])],
  ["EUC-JP", eucJp],
])("%s is recognised where nothing is stated", (_, bytes) => {
  expect(decodeBytes(bytes, null, false)).toContain("大雨により川が氾濫した。");
});

test("a page may state its encoding itself", () => {
  const head = Buffer.from(
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>',
  );
  expect(decodeBytes(Buffer.concat([head, shiftJis]), null, true)).toContain("大雨により川が氾濫した。");
});
