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
  [
    "German millions",
    "de",
    "Es kostet 30 Mio. Euro. |Die Bank zahlt 2 Mrd. Franken. |Sie hat 3 Mio. |Das reicht.",
  ],
  ["a German street", "de", "Er wohnt in der Hauptstr. Nr. 5. |Sie zog in die Ringstr. 7 um."],
  ["millions where nobody said the language", null, "Es kostet 30 Mio. Euro. |Es ist teuer."],
  ["German initials", "de", "Es sprach J. R. Becher. |Er ging."],
  ["German low quotation marks", "de", "„Nein. Das machen wir nicht“, sagte er. |Sie ging."],
  ["German turned guillemets", "de", "»Nein. Niemals«, rief er. |Dann kam »das Ende« für alle. |Sie ging."],
  ["French abbreviations", "fr", "Il en coûte env. 3 M. d’euros. |Elle a payé 3 M. |Il est parti."],
  ["a short French quotation", "fr", "« Non. Jamais ! » hier, dit-il. |Il part."],
  [
    "Spanish states",
    "es",
    "Viajó a EE. UU. en mayo. |Los EE. UU. Biden los gobernó. |Volvió de EE. UU. |El viaje fue largo.",
  ],
  ["Japanese corner brackets", "ja", "首相は「反対だ。認めない。」と述べた。|彼は来た。"],
  ["a Chinese speaker", "zh", "“不。绝不。”他说。|她走了。"],
  ["Russian initials and titles", "ru", "Проф. А. С. Иванов выступил. |Так сказал В. Путин. |Он ушёл."],
  [
    "a street and a year in Russian",
    "ru",
    "Он живёт на ул. Ленина с 2020 г. |Она нет. |Были чай, кофе и т. д. |Пришли все.",
  ],
  ["a short Russian quotation", "ru", "«Нет. Никогда», — сказал он. |Он ушёл."],
  ["Polish streets", "pl", "Ul. Nowa jest zamknięta. |Zapłacił 5 tys. Euro nie miał. |To koniec."],
  ["Ukrainian", "uk", "На вул. Шевченка загинуло 5 осіб. |Він пішов."],
  [
    "a long quotation in guillemets",
    "fr",
    `« ${"Nous avons travaillé toute la nuit pour sauver les habitants de la vallée. |".repeat(3).slice(0, -2)} »`,
  ],
  ["emoji, by code points", "en", "😀 It worked. |😀😀 Twice."],
];

test.each(cases)("%s", (_, language, marked) => {
  const text = marked.replaceAll("|", "");
  const said = sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));
  expect(said).toEqual(marked.split("|").map((part) => part.trim()));
});

test("sentences of an article are in code points, and credits, date line and closing note are none", () => {
  const parts: [BlockType, string][] = [
    ["headline", "The bridge fell"],
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
  expect(said).toEqual([
    "The bridge fell",
    "The 😀 came.",
    "It went.",
    "A photo of the bridge.",
    "“It fell,” he said.",
  ]);
});

test.each([
  ["of many sentences", "“It fell,” said Dr. Smith of St. Louis. Nobody was hurt on Jan. 6. "],
  ["of lines", "It fell in 1998\n\nNobody was hurt\n\n"],
  ["without a stop", "and so it went on and on "],
  ["without a space", "war😀"],
])("a long text %s has the sentences of its parts", (_, part) => {
  const times = 2_000;
  const alone = sentencesIn(part.repeat(3), "en").length;
  const two = sentencesIn(part.repeat(2), "en").length;
  const found = sentencesIn(part.repeat(times), "en");
  expect(found.length).toBe(two + (alone - two) * (times - 2));
  expect(found.at(-1)?.end).toBe(part.repeat(times).trimEnd().length);
});
