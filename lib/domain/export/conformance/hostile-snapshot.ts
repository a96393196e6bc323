import { splitBlocks } from "@/lib/domain/article/blocks";
import { canonicalText } from "@/lib/domain/article/canonical-text";
import type { ReportSnapshot } from "@/lib/domain/export/report-snapshot";
import { ratingOf } from "./rich-record";
import { claimFrom, evidence, richSnapshot, sourceOf, verdict } from "./rich-snapshot";

const family = "👩‍👩‍👧‍👦";
const attack = `</style></title><script>alert(1)</script><img src=x onerror=alert(2)>"'\`]]>--><!--`;

/** Pasted on Windows, in several scripts, with everything that breaks a writer who trusts it. */
export const hostileText = canonicalText(
  [
    `Die Bürger${"\u0308"}in ${family} sagte: 🏳️‍🌈 ist „da“ ${attack}`,
    "هذا النص من اليمين إلى اليسار، قال 5 مرات",
    "cafe\u0301 and café, \u202Eevil\u202C end, \u0001 control, \u0007 bell",
    "# Not a heading\n1. Not a list\n> Not a quotation\n```\nnot code [7] [x]: http://evil.example",
    `=HYPERLINK("http://evil.example","x") ${"very long ".repeat(300)}`,
  ].join("\r\n\r\n"),
);

const nasty = `=HYPERLINK("http://evil.example")\r\n${attack} [2]: https://evil.example\n\n# Fake\n\n---`;
const source = (url: string) =>
  sourceOf(url, { title: attack, publisher: attack, authors: [attack], publishedOn: attack });
const signed = { reason: nasty, by: attack, at: "2024-05-10T10:00:00.000Z" };

export const hostileSnapshot: ReportSnapshot = {
  ...richSnapshot,
  desk: { name: attack },
  article: {
    ...richSnapshot.article,
    title: `\u202E${attack}\n# ${family}`,
    publisher: nasty,
    authors: [nasty, "O'Neil"],
    language: "not a language<",
    url: "javascript:alert(document.cookie)",
    revision: { ...richSnapshot.article.revision, text: hostileText, blocks: splitBlocks(hostileText) },
  },
  claims: [
    claimFrom(hostileText, 1, [{ exact: `${family} sagte: 🏳️‍🌈` }, { exact: "النص من" }], {
      stage: "verified",
      wording: `${nasty} ${"sehr lang 🏳️‍🌈 ".repeat(150)}`,
      speaker: "@SUM(A1)",
      saidOn: null,
      saidWhere: attack,
      evidence: [
        evidence(1, { source: source("javascript:alert(1)"), quote: nasty, locator: attack, note: nasty }),
        evidence(2, {
          source: source("http://user:pw@exämple.org/a b|\"<>[]%zz\\?x=&copy;&y='(#a#b)"),
          quote: "-1",
        }),
        evidence(3, { source: source("data:text/html,<script>alert(1)</script>") }),
      ],
      reviewMode: "panel",
      panel: { votes: 3, carry: 2 },
      ratings: [
        {
          kind: "rating",
          ...{ rating: ratingOf("false"), summary: nasty, rationale: `# ${nasty} <iframe>`, author: attack },
          submittedAt: "2024-05-10T10:00:00.000Z",
        },
      ],
      overrides: [{ reviewMode: "blind_double", ...signed }],
      waivers: [{ gate: "primary_source", ...signed }],
      requests: [
        {
          ...{ whom: attack, askedOn: "2024-05-10", dueOn: attack, question: nasty, answer: nasty },
          ...{ answeredOn: null, onRecord: true, whyNot: null },
        },
      ],
      searches: [{ place: nasty, query: attack, sought: "either", found: nasty, searchedOn: attack }],
      calculations: [
        {
          ...{ title: attack, formula: nasty, result: attack, unit: nasty, note: attack },
          inputs: [{ name: attack, value: nasty, unit: attack, evidence: 1 }],
        },
      ],
      verdict: verdict("false", {
        evidenceUntil: attack,
        summary: nasty,
        rationale: `${nasty}\n\n[x](javascript:alert(1)) ![y](http://img.example/a.png) <iframe src="//evil.example">\n\n\`\`\`\nopen fence [1]`,
        author: attack,
        reviewer: "'quoted",
        outcome: "carried",
        rating: {
          key: "false",
          label: attack.repeat(3),
          description: "",
          ordinal: 1,
          colour: "red",
          shape: "crossed",
          language: attack,
          scaleVersion: 1,
        },
      }),
    }),
    claimFrom(hostileText, 2, [{ exact: hostileText.slice(0, hostileText.indexOf("bell")) }], {
      stage: "in_review",
      wording: "",
      speaker: "\t",
      verdict: verdict("satire", {
        summary: "<b>",
        rationale: `${"> ".repeat(400)}deep\n\n<!-- open`,
        reviewer: null,
        outcome: null,
        verifiedAt: null,
      }),
    }),
    claimFrom(hostileText, 3, [], {
      stage: "set_aside",
      wording: "   ",
      setAside: { reason: "duplicate", note: nasty, duplicateOfId: "018f5c00-0000-7000-8000-000000000001" },
    }),
    claimFrom(hostileText, 4, [{ exact: "evil.example\n\n=HYPERLINK(" }], {
      stage: "verified",
      wording: "'",
    }),
  ],
};
