import { ratingColours } from "@/lib/domain/verdict/rating";

/** Tokens of the app's face. Colour means a rating and nothing else; every text colour holds 4.5:1. */
const light = `--paper:#faf8f4;--sunken:#f3f0e9;--ink:#1d1b18;--ink-2:#57524a;--ink-3:#6b655b;--line:#e4dfd5;--line-2:#cbc4b6;--accent:#2a4bd0;--green:#0b756b;--lime:#37744f;--amber:#85590a;--orange:#a84a15;--red:#ad2a1e;--violet:#65539f;--blue:#0f6391;--grey:#4c545c;--unrated:#6b655b`;
const dark = `--paper:#151412;--sunken:#1c1b18;--ink:#ece8df;--ink-2:#b1aa9d;--ink-3:#989286;--line:#2e2c27;--line-2:#4a473f;--accent:#93a8ff;--green:#4fc0b1;--lime:#86c296;--amber:#dcae4f;--orange:#ea9560;--red:#f08374;--violet:#b5a4ef;--blue:#6cbbe6;--grey:#b7c0c8;--unrated:#989286`;

const ground = `
:root{color-scheme:light dark;${light};--serif:"Source Serif 4 Variable","Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style",Georgia,serif;--sans:"Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box;margin:0}
html{scroll-padding-top:2rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{background:var(--paper);color:var(--ink);font:400 14px/1.5 var(--sans);-webkit-font-smoothing:antialiased;overflow-wrap:anywhere}
a{color:inherit;text-underline-offset:.18em;text-decoration-color:var(--line-2)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
ul,ol{padding:0;list-style:none}
${[...ratingColours, "unrated"].map((colour) => `.${colour}{--c:var(--${colour})}`).join("")}
.v{color:var(--c);display:inline-flex;align-items:center;gap:6px;font-weight:600}
.v svg{width:15px;height:15px;flex:none}.cut{stroke:var(--paper)}
.muted{color:var(--ink-3)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

const head = `
.top{border-bottom:1px solid var(--line);padding:14px clamp(18px,4vw,32px)}
.brand{font:600 18px/1.3 var(--serif);letter-spacing:-.02em;display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.brand svg{width:18px;height:18px}.tick{stroke:var(--accent)}
.desk{font:400 14px/1.3 var(--sans);letter-spacing:0;color:var(--ink-3)}
main,footer{max-width:1080px;margin:0 auto;padding:56px clamp(18px,4vw,32px) 0}
.intro{max-width:39rem}
.kicker{color:var(--ink-3);font-size:13px;display:flex;flex-wrap:wrap;gap:2px 12px}
h1{font:600 clamp(28px,5.4vw,40px)/1.16 var(--serif);letter-spacing:-.018em;margin:10px 0 12px;text-wrap:balance}
.lead{font:400 18px/1.6 var(--serif);color:var(--ink-2);text-wrap:pretty}
.strip{display:block;width:100%;height:10px;border-radius:5px;margin:20px 0 12px}
.strip rect{fill:var(--c)}.strip .unfinished{fill:var(--line-2)}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px}
.byline{margin-top:18px;padding-top:14px;border-top:1px solid var(--line);font-size:13px;color:var(--ink-2)}
`;

const reading = `
.text{margin-top:36px}
.stretch{display:grid;grid-template-columns:minmax(0,39rem) minmax(0,1fr);grid-template-rows:auto 1fr;gap:0 48px}
.words{font:400 18.5px/1.68 var(--serif);min-width:0}
.words>*{margin:0 0 1.05em;white-space:pre-line;text-wrap:pretty}
.words .headline{font:600 27px/1.25 var(--serif);letter-spacing:-.015em}
.words .heading{font:600 20px/1.35 var(--serif);margin-top:1.2em}
.words .dateline,.words .credit,.words .caption,.words .closing_note{font:400 13px/1.55 var(--sans);color:var(--ink-3)}
.words .caption,.words .credit{border-inline-start:2px solid var(--line-2);padding-inline-start:12px;margin-bottom:1.4rem}
.words .caption:has(+.credit){margin-bottom:0}.words .caption+.credit{padding-top:2px}
.words .caption::before{content:"Caption · ";font-weight:600}.words .credit::before{content:"Photo · ";font-weight:600}
.words .list_item{padding-inline-start:1.2em}
mark{background:color-mix(in oklab,var(--c) 12%,transparent);color:inherit;padding-top:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.unrated{background:none}
mark>*{color:inherit;text-decoration:none;border-bottom:2px solid var(--c);padding-bottom:0}
mark>.nominal{border-bottom-style:dotted}mark>.unrated{border-bottom:2px dashed var(--line-2)}
mark.nested{padding-bottom:5px;border-bottom:2px solid var(--o);background:color-mix(in oklab,var(--c) 22%,transparent)}
mark.nested.unrated{background:color-mix(in oklab,var(--o) 12%,transparent)}
${ratingColours.map((colour) => `.o-${colour}{--o:var(--${colour})}`).join("")}.o-unrated{--o:var(--line-2)}
mark.o-nominal{border-bottom-style:dotted}mark.o-unrated{border-bottom-style:dashed}mark.nested.unrated.o-unrated{background:none}
mark:hover,:target+mark{background:color-mix(in oklab,var(--c) 28%,transparent)}
mark[data-ends]::after{content:attr(data-ends);font:600 10.5px/1 var(--sans);vertical-align:.62em;margin-inline:2px 1px;color:var(--ink-2)}
.rest{grid-column:1}
.notes{grid-area:1/2/span 2;display:grid;align-content:start;gap:20px;padding:4px 0 28px;min-width:0}
.note{font-size:13px;line-height:1.45;border-top:2px solid var(--c);padding-top:9px;max-width:22rem}
.note.nominal{border-top-style:dotted}.note.unrated{border-top:2px dashed var(--line-2)}
.note:target{background:linear-gradient(color-mix(in oklab,var(--c) 12%,transparent),transparent)}
.over{display:flex;align-items:center;gap:10px}
.num{font:600 12px/1 var(--sans);font-variant-numeric:tabular-nums;color:var(--ink-3)}
.over .num{margin-inline-start:auto;padding:6px 8px;margin-block:-4px;text-decoration:none;border:1px solid var(--line);border-radius:6px}
.over .num:hover{border-color:var(--ink-3);color:var(--ink)}
.finding{font:600 15px/1.38 var(--serif);margin:5px 0 3px}
.finding a{text-decoration:none}.finding a:hover{text-decoration:underline}
.unrated .finding{font-weight:400}
.about{color:var(--ink-2);font-size:13px}
`;

const detail = `
.in-full>h2,footer h2{font:600 24px/1.25 var(--serif);letter-spacing:-.015em}
.in-full{margin-top:56px;padding-top:36px;border-top:1px solid var(--line);max-width:46rem}
.claim{padding:26px 0 30px;border-bottom:1px solid var(--line)}
.claim:last-child{border:0}
.claim:target,.aside li:target{background:linear-gradient(90deg,var(--sunken),transparent)}
.stage{color:var(--ink-3);font-size:13px}
.said{font:400 21px/1.42 var(--serif);margin:10px 0 12px;padding-inline-start:14px;border-inline-start:3px solid var(--c)}
.nominal .said{border-inline-start-style:dotted}.unrated .said{border-inline-start:3px dashed var(--line-2)}
dl{display:grid;gap:4px;font-size:13px}
dl>div{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:12px}
dt{color:var(--ink-3)}dd{color:var(--ink-2)}
q{font:italic 400 14.5px/1.5 var(--serif);display:block;unicode-bidi:isolate;quotes:"“" "”" "‘" "’";white-space:pre-line}
.verdict,.proposal{margin-top:18px}
.proposal{border:1px dashed var(--line-2);border-radius:8px;padding:14px 16px}
.proposed{font-size:13px;color:var(--ink-2);font-weight:500}
.summary{font:600 17px/1.5 var(--serif)}
.proposal .summary{font-weight:400;margin-top:8px}
.rationale{font:400 16px/1.62 var(--serif);margin-top:8px}
.rationale>*+*{margin-top:.75em}
.rationale h4,.rationale h5,.rationale h6{font:600 14px/1.4 var(--sans)}
.rationale ul,.rationale ol{padding-inline-start:1.4em;list-style:disc}.rationale ol{list-style:decimal}
.rationale blockquote{border-inline-start:2px solid var(--line-2);padding-inline-start:12px;color:var(--ink-2)}
.rationale pre{overflow-x:auto;background:var(--sunken);border-radius:8px;padding:10px 12px;font-size:13px}
code{font:400 .86em/1.5 ui-monospace,"SF Mono",Menlo,Consolas,monospace}
.rationale hr{border:0;border-top:1px solid var(--line)}
.citation{font:600 .8em/1 var(--sans);color:var(--accent);text-decoration:none;padding:0 1px}.citation:hover{text-decoration:underline}
.signed{margin-top:12px;font-size:13px;color:var(--ink-2)}.signed b{font-weight:600;color:var(--ink)}
.cap{font-size:11px;letter-spacing:.06em;text-transform:uppercase;color:var(--ink-3);font-weight:600;margin:22px 0 8px}
.evidence{display:grid;gap:10px}
.independence{font-size:13px;color:var(--ink-2);margin-bottom:10px}
.evidence li{border:1px solid var(--line);border-radius:8px;padding:12px 14px;display:grid;gap:6px}
.record{display:grid;gap:8px}.record li{display:grid;gap:4px;border-inline-start:2px solid var(--line);padding-inline-start:12px}.record .remark b{font-weight:600}
.evidence li:target{border-color:var(--accent)}
.source{display:flex;flex-wrap:wrap;align-items:baseline;gap:3px 10px;font-weight:500;min-width:0}
.source>:last-child{min-width:0}
.stance{font-size:12px;font-weight:600}
.evidence blockquote{font:italic 400 15px/1.5 var(--serif);color:var(--ink-2)}
.evidence blockquote p,.remark{white-space:pre-line}.evidence .translation{font-style:normal}
.evidence blockquote p::before{content:"“"}.evidence blockquote p::after{content:"”"}
q.own{quotes:none}.evidence blockquote p.own::before,.evidence blockquote p.own::after{content:none}
.remark{font:400 14.5px/1.5 var(--serif)}
.address{display:none;font-size:11px;color:var(--ink-3)}
.none,.explained{margin-top:14px;font-size:13px;color:var(--ink-3)}
.aside{margin-top:14px}.aside li{padding:14px 0;border-top:1px solid var(--line)}
.aside .words{font-size:16px;line-height:1.5}.aside b{font-weight:600}
footer{padding-bottom:64px}
footer>*{max-width:46rem}footer h2{border-top:1px solid var(--line);padding-top:36px;font-size:20px}
.key{margin:12px 0 36px;gap:8px}.key>div{grid-template-columns:11rem minmax(0,1fr)}
footer ol{list-style:decimal;padding-inline-start:1.3em;color:var(--ink-2);display:grid;gap:6px;margin:12px 0 20px}
`;

const narrowAndPrint = `
@media (max-width:860px){main,footer{padding-top:32px}.stretch{display:block}.notes{padding:2px 0 30px}.note{max-width:none;border:1px solid var(--line);border-top:2px solid var(--c);border-radius:0 0 8px 8px;padding:10px 14px 12px;background:var(--sunken)}.note.unrated{border-top-color:var(--line-2)}}
@media (max-width:480px){.words{font-size:17.5px;line-height:1.62}.lead{font-size:17px}.said{font-size:19px}dl>div{grid-template-columns:minmax(0,1fr);gap:0}dl{gap:8px}}
@media print{:root{color-scheme:light;${light};--paper:#fff}@page{margin:18mm 16mm}html{font-size:11pt}body{print-color-adjust:exact;-webkit-print-color-adjust:exact}main,footer{max-width:none;padding:0 0 16pt}.top{padding:0 0 8pt;margin-bottom:18pt}.stretch{display:block}.notes{padding:0 0 14pt;gap:8pt}.note{max-width:none;break-inside:avoid;padding-inline-start:10pt}.words{font-size:11pt;line-height:1.5}.claim .over,.said{break-after:avoid}.evidence li{break-inside:avoid}.address{display:block}.intro,.in-full,footer>*{max-width:none}}
`;

/** The whole style of the report, without any address in it. */
export const style = [ground, head, reading, detail, narrowAndPrint].join("").trim();
