import { expect, test } from "vitest";
import type { BlockType } from "./blocks";
import { positionMap } from "./code-points";
import { articleSentences, sentencesIn } from "./sentences";

/** Each text with `|` where one sentence ends and the next begins. */
const cases: [name: string, language: string | null, text: string][] = [
  ["two", "en", "It rained. |Nobody came."],
  ["a title before a name", "en", "Sen. Lindsey Graham met Mr. Smith and Dr. Jones. |They talked."],
  ["several titles", "en", "Gov. Greg Abbott and Rep. Nancy Pelosi spoke. |Gen. Mark Milley did not."],
  ["a country between full stops", "en", "The U.S. Senate voted. |It was late."],
  ["a country at the end", "en", "He came to the U.S. |The trip was long."],
  ["an hour and a day", "en", "It began at 5 p.m. Friday. |It ended at 7 p.m. |He left."],
  ["an hour and its zone", "en", "The call began at 11 a.m. EST on Monday. |Then it stopped."],
  ["a month and its day", "en", "The Jan. 6, 2021, riot was over. |On Nov. 3 Biden had won."],
  ["initials", "en", "J. K. Rowling and George W. Bush met. |They spoke."],
  ["a firm", "en", "Apple Inc. Chief Tim Cook spoke. |He works for Apple Inc. |The firm grew."],
  ["a plan that ends with a letter", "en", "They chose plan B. |Then it failed."],
  ["a quotation and its speaker", "en", "“Are you sure?” he asked. |“No!” Biden said. |He left."],
  ["a quotation that ends in a full stop", "en", "“He is a war criminal.” |The room was silent."],
  ["a quotation of two sentences", "en", "“We won. |They lost,” she said."],
  [
    "a speaker with a title",
    "en",
    "“Really?” the president asked. |“Why?” White House Secretary Psaki said.",
  ],
  ["numbers with points", "en", "Prices rose 3.5 percent to $4.20. |That is a lot."],
  ["an ellipsis that goes on", "en", "He waited … and waited. |Nothing came."],
  ["brackets", "en", "(It was cold.) |They stayed."],
  ["for example", "en", "Some, e.g. Poland, agreed. |Others, i.e. Hungary, did not."],
  [
    "a wrapped line",
    "en",
    "The president of the United States said on Tuesday that\nRussia had begun. |It was early.",
  ],
  ["short lines", "en", "Eggs\n|Milk\n|Bread"],
  ["no language known", null, "Mr. Smith came. |He left."],
  [
    "German abbreviations and ordinals",
    "de",
    "Am 3. Oktober sprach Dr. Merkel, z. B. über Geld. |Der 2. Weltkrieg war vorbei.",
  ],
  ["German quotation", "de", "„Wirklich?“, fragte er. |„Nein!“ sagte sie. |Er ging."],
  ["French guillemets", "fr", "« Vraiment ? » demanda M. Macron. |Mme Le Pen répondit."],
  ["Spanish marks", "es", "¿De verdad? |El Sr. Sánchez dijo que no. |¡Basta!"],
  ["Italian", "it", "Il sig. Rossi arrivò. |Poi partì."],
  ["Russian", "ru", "Он пришёл. |Она ушла."],
  ["Greek question mark", "el", "Ήρθε; |Ναι."],
  ["Japanese", "ja", "彼は来た。|彼女は「行く」と言った。"],
  ["Chinese", "zh", "他来了。|她走了！"],
  ["Arabic", "ar", "هل جاء؟ |نعم."],
  ["Hindi", "hi", "वह आया। |वह गई।"],
  ["emoji, by code points", "en", "😀 It worked. |😀😀 Twice."],
];

test.each(cases)("%s", (_, language, marked) => {
  const text = marked.replaceAll("|", "");
  const said = sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));
  expect(said).toEqual(marked.split("|").map((part) => part.trim()));
});

test("sentences of an article are in code points, and credits, date line and closing note are none", () => {
  const parts: [BlockType, string][] = [
    ["dateline", "date 2022-03-16"],
    ["paragraph", "The 😀 came. It went."],
    ["caption", "A photo of the bridge."],
    ["credit", "Alex Wong/Getty Images"],
    ["quote", "“It fell,” he said."],
    ["closing_note", "With wire reports"],
  ];
  const text = parts.map(([, words]) => words).join("\n\n");
  const map = positionMap(text);
  const blocks = parts.map(([type, words]) => {
    const start = map.toCodePoint(text.indexOf(words));
    return { type, start, end: start + positionMap(words).length, text: words };
  });
  const said = articleSentences(blocks, "en").map(({ start, end }) => map.slice(start, end));
  expect(said).toEqual(["The 😀 came.", "It went.", "A photo of the bridge.", "“It fell,” he said."]);
});
