import { parse as parseElsewhere } from "csv-parse/sync";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { annotationCollection } from "./annotations";
import { hostileSnapshot, hostileText } from "./conformance/hostile-snapshot";
import { richSnapshot } from "./conformance/rich-snapshot";
import { csv, csvRows, parseCsv } from "./csv";
import { fileName, formats, getFormat } from "./formats";
import { html } from "./html";
import { json, parseJson } from "./json";
import { markdown } from "./markdown";
import { recordOf } from "./record";

const snapshots = [
  ["rich", richSnapshot],
  ["hostile", hostileSnapshot],
] as const;
describe("the table", () => {
  it("names each format once", () => {
    expect(formats.map(({ key }) => key)).toEqual([
      "html",
      "md",
      "csv",
      "json",
      "claimreview",
      "annotations",
    ]);
    for (const format of formats) expect(getFormat(format.key)).toBe(format);
    expect(getFormat("pdf")).toBeNull();
    for (const { mediaType } of formats) expect(mediaType).toMatch(/charset=utf-8/);
  });

  const names: [string, string, string][] = [
    [
      "Mayor calls bridge a ‘gift’",
      "2024-05-11T12:00:00.000Z",
      "factdesk-mayor-calls-bridge-a-gift-2024-05-11.csv",
    ],
    ["Élan & Ærø: 5 %", "2024-05-11T12:00:00.000Z", "factdesk-elan-r-5-2024-05-11.csv"],
    ["../../etc/passwd", "2024-05-11T12:00:00.000Z", "factdesk-etc-passwd-2024-05-11.csv"],
    ["سلام 👋", "2024-05-11T12:00:00.000Z", "factdesk-article-2024-05-11.csv"],
    ["", "", "factdesk-article-undated.csv"],
  ];
  it.each(names)("names the file of %j", (title, at, name) => {
    expect(fileName({ ...richSnapshot, at, article: { ...richSnapshot.article, title } }, csv)).toBe(name);
  });
});

describe.each(snapshots)("the %s report", (_name, snapshot) => {
  it("is the same each time and never throws", () => {
    for (const format of formats) expect(format.write(snapshot)).toBe(format.write(snapshot));
  });

  it("is read back equal from CSV, by ourselves and in shape by others", () => {
    const file = csv.write(snapshot);
    expect(parseCsv(file)).toEqual(csvRows(snapshot));
    expect(file.startsWith("\ufeffnumber,") || file.startsWith('\ufeff"number",')).toBe(true);
    const table = parseElsewhere(file, { bom: true, columns: true }) as Record<string, string>[];
    expect(table.map((row) => [row.number, row.stage])).toEqual(
      snapshot.claims.map(({ number, stage }) => [String(number), stage]),
    );
    for (const row of table)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  });

  it("is read back equal from JSON", () => {
    expect(parseJson(json.write(snapshot))).toEqual(snapshot);
  });

  it("names every claim with its stage as a page, as Markdown and as annotations", () => {
    const page = html.write(snapshot);
    const text = markdown.write(snapshot);
    const { items } = annotationCollection(snapshot).first;
    for (const claim of snapshot.claims) {
      expect(page).toContain(`id="claim-${claim.number}"`);
      if (claim.stage !== "set_aside") expect(text).toContain(`### ${claim.number}. `);
      expect(items.map(({ id }) => id)).toContain(`${claim.address}#annotation`);
    }
    expect(items.map((item) => item.body.at(-1)?.value)).toEqual(snapshot.claims.map(({ stage }) => stage));
  });

  it("holds no script, nothing from elsewhere and only known links as a page", () => {
    const page = html.write(snapshot);
    expect(page).not.toMatch(/<script|<img|<iframe|<link|<base|<form|<object|<embed/i);
    const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
    for (const tag of tags) {
      expect(tag).not.toMatch(/\s(?:on\w+|src|srcset|style|action)=/i);
      const href = /href="([^"]*)"/.exec(tag)?.[1];
      if (href !== undefined) expect(href).toMatch(/^(?:#(?:note|words|claim)-[\w-]+$|https?:\/\/|mailto:)/);
      if (href?.startsWith("http") && !href.startsWith("https://desk.example"))
        expect(tag).toContain('rel="noreferrer noopener nofollow"');
    }
    const ids = page.match(/(?<=\sid=")[^"]+/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of page.match(/(?<=href="#)[^"]+/g) ?? []) expect(ids).toContain(target);
  });

  it("keeps its outline as Markdown, whatever people wrote", () => {
    const tree = fromMarkdown(markdown.write(snapshot));
    const kept = snapshot.claims.filter(({ stage }) => stage !== "set_aside");
    const headings = tree.children.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
    const claims = kept.flatMap((claim) => [
      3,
      ...(claim.evidence.length ? [4] : []),
      ...recordOf(claim).map(() => 4),
    ]);
    // Set aside, the article, the key of the ratings, how to redo it.
    expect(headings).toEqual([1, 2, ...claims, 2, 2, 2, 2]);
    expect(tree.children.map(({ type }) => type)).not.toContain("html");
    expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|definition)"/);
  });
});

it("annotates in code points, and each quote stands at its positions", () => {
  const points = [...hostileText];
  for (const item of annotationCollection(hostileSnapshot).first.items)
    for (const target of typeof item.target === "string" ? [] : item.target) {
      const [quote, position] = target.selector;
      expect(quote).toMatchObject({ exact: points.slice(position?.start, position?.end).join("") });
    }
});
