import type { ExportFormat } from "./export-format";
import { keptCopies } from "./facts";
import { articleText } from "./html/article-text";
import { claimDetails, setAsideList } from "./html/claim-details";
import { type Markup, html as markup, trusted } from "./html/markup";
import { overviewStrip } from "./html/overview-strip";
import { ratingKey } from "./html/rating-key";
import { style } from "./html/style";
import { languageTag } from "./language-tag";
import { longDate, longTime } from "./long-date";
import { overviewOf } from "./overview";
import type { ReportSnapshot } from "./report-snapshot";
import { shortened } from "./shortened";
import { partedClaims } from "./standing";
import { webAddress } from "./web-address";

export const html: ExportFormat = {
  key: "html",
  label: "Web page",
  description: "The annotated article as one file that needs nothing else, for publishing and printing.",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  write,
};

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const sign = trusted(
  '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 4h16M4 10h9M4 16h6" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/><path class="tick" d="M13 16.5l3 3 5.5-7" fill="none" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

/** The page's own words are English; the words of people are marked with the language of the article. */
function write(snapshot: ReportSnapshot): string {
  const { article, desk } = snapshot;
  const language = languageTag(article.language);
  const lang = language ? markup` lang="${language}"` : markup``;
  const { kept, setAside } = partedClaims(snapshot.claims);
  const overview = overviewOf(snapshot);
  const title = article.title.trim() || "Untitled article";
  return `${
    markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>What holds in: ${shortened(title, 50)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header class="top"><p class="brand">${sign}Factdesk <span class="desk">· <bdi>${desk.name}</bdi></span></p></header>
<main>
<div class="intro">
<p class="kicker"><span>Annotated report</span> <time datetime="${snapshot.at}">${longDate(snapshot.at)}</time></p>
<h1>What holds in <cite${lang} dir="auto">${title}</cite></h1>
<p class="lead">${overview.sentence}</p>
${overviewStrip(overview)}
${byline(snapshot)}
</div>
<section class="text" aria-labelledby="the-article">
<h2 class="unseen" id="the-article">The article</h2>
${articleText(snapshot, kept, lang)}
</section>
${
  kept.length > 0 &&
  markup`<section class="in-full" aria-labelledby="the-claims">
<h2 id="the-claims">Every claim in full</h2>
${kept.map((claim) => claimDetails(claim, lang))}
</section>`
}
${
  setAside.length > 0 &&
  markup`<section class="in-full" aria-labelledby="set-aside">
<h2 id="set-aside">Set aside</h2>
<p class="explained">These claims were marked and are not being checked.</p>
${setAsideList(setAside, snapshot, lang)}
</section>`
}
</main>
${redo(snapshot)}
</body>
</html>`.source
  }\n`;
}

function byline({ article }: ReportSnapshot): Markup {
  const address = webAddress(article.url);
  const facts = [
    article.publisher && markup`<bdi>${article.publisher}</bdi>`,
    article.authors.length > 0 && markup`by <bdi>${article.authors.join(", ")}</bdi>`,
    article.publishedAt && markup`${longDate(article.publishedAt)}`,
    address &&
      markup`<a href="${address}" rel="noreferrer noopener nofollow">Read it where it was published</a>`,
  ].filter(Boolean);
  return markup`${facts.length > 0 && markup`<p class="byline">${facts.map((fact, index) => markup`${index ? " · " : ""}${fact}`)}</p>`}`;
}

function redo(snapshot: ReportSnapshot): Markup {
  const { article, at, desk } = snapshot;
  const { number, sha256 } = article.revision;
  return markup`<footer>
${ratingKey(snapshot)}
<h2>How to redo this check</h2>
<ol>
<li>Every mark in the text leads to a note, and every note to the claim in full: the words it stands on, the evidence for and against, and who checked it and how it was reviewed.</li>
<li>Open each source and compare its quote. ${keptCopies(snapshot)} Links have not been checked, so note what has changed since the access date.</li>
<li>To make sure that you have the same text, take it from the JSON export and compare its SHA-256, over UTF-8 with line feeds.</li>
</ol>
<dl>
<div><dt>Taken</dt><dd><time datetime="${at}">${longTime(at)}</time> at <bdi>${desk.name}</bdi></dd></div>
<div><dt>Text</dt><dd>Revision ${number}</dd></div>
<div><dt>SHA-256</dt><dd><code>${sha256}</code></dd></div>
<div><dt>At the desk</dt><dd><a href="${article.address}">${article.address}</a></dd></div>
</dl>
</footer>`;
}
