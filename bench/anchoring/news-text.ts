import type { Random } from "./random";

const people = [
  "Maria Lindqvist", "Tomás Herrera", "Aisha Bello", "Viktor Orlov", "Claire Dubois", "Kenji Mori", "Nadia Haddad",
  "Peter O’Connell", "Zoë Márquez", "Li Wei", "Ingrid Sørensen", "Samuel Adeyemi", "the minister", "the mayor",
]; // biome-ignore format: lists of words read best in rows
const bodies = [
  "the central bank",
  "the city council",
  "the health ministry",
  "the electoral commission",
  "the water authority",
  "the state government",
  "the port operator",
  "the prosecutor’s office",
  "the national railway",
  "the university",
];
const places = ["Riga", "Lagos", "Montevideo", "Gdańsk", "Osaka", "Tunis", "Cork", "Malmö", "Accra", "Porto"];
const things = [
  "inflation",
  "the bridge",
  "the new tax",
  "the vaccine programme",
  "unemployment",
  "the harbour",
  "the budget",
  "rail freight",
  "water quality",
  "the vote count",
  "school places",
  "the housing fund",
  "energy prices",
];
const verbs = ["rose", "fell", "doubled", "stalled", "improved", "slowed", "recovered", "collapsed"];
const adverbs = ["sharply", "slightly", "again", "unexpectedly", "steadily", "for the third year running"];
const months = ["January", "March", "April", "June", "August", "September", "November"];
const adjectives = [
  "provisional",
  "final",
  "disputed",
  "internal",
  "public",
  "annual",
  "quarterly",
  "confidential",
  "preliminary",
];
const papers = ["report", "audit", "letter", "statement", "filing", "survey", "memo", "ruling"];
const boilerplate = [
  "A spokesperson declined to comment.",
  "The figures could not be independently verified.",
  "“We stand by our numbers,” the statement said.",
  "The office did not respond to a request for comment.",
  "“It is what it is,” she said.",
  "The case continues.",
  "That claim is false.",
];

/** A sentence of news: from few patterns and words, as news is, so that many are alike and some are the same. */
export function newsSentence(random: Random): string {
  const { pick, below } = random;
  const number = () =>
    pick([`${1 + below(98)}.${below(10)}`, `${2 + below(900)}`, `${1 + below(60)},${100 + below(900)}`]);
  const patterns = [
    () =>
      `${capital(pick(bodies))} said ${pick(things)} ${pick(verbs)} ${pick(adverbs)} by ${number()} percent in ${pick(months)} ${2009 + below(17)}.`,
    () =>
      `“${capital(pick(things))} ${pick(verbs)} because nobody in ${pick(places)} read the ${pick(adjectives)} ${pick(papers)},” said ${pick(people)}.`,
    () =>
      `According to ${pick(bodies)}, ${number()} people in ${pick(places)} were affected, up from ${number()} a year earlier.`,
    () =>
      `${capital(pick(people))} told reporters in ${pick(places)} that ${pick(bodies)} “had no choice” but to publish the ${pick(adjectives)} ${pick(papers)}.`,
    () => `${capital(pick(people))} said ${pick(things)} ${pick(verbs)} ${pick(adverbs)}.`,
    () =>
      `In ${pick(places)}, ${pick(things)} ${pick(verbs)} ${pick(adverbs)}, while ${pick(things)} ${pick(verbs)}, ${pick(bodies)} said on ${below(28) + 1} ${pick(months)}.`,
    () =>
      `The ${pick(adjectives)} ${pick(papers)}, seen by this newspaper, puts the cost at €${number()} million – ${number()} million more than ${pick(bodies)} had said.`,
    () =>
      `It was not clear whether ${pick(people)}’s ${pick(papers)} on ${pick(things)} had reached ${pick(bodies)} before ${pick(months)}.`,
    () => `Critics in ${pick(places)} called it “a ${pick(adjectives)} failure”; ${pick(bodies)} disagreed.`,
    () => pick(boilerplate),
  ];
  return pick(patterns)();
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** An article of paragraphs and headings, at least so many characters long. */
export function newsArticle(random: Random, length: number): string {
  const paragraphs: string[] = [];
  const told: string[] = [];
  for (let size = 0; size < length; ) {
    const sentences: string[] = [];
    for (let left = 1 + random.below(5); left > 0; left--) {
      // News repeats itself: quotes come back in the background, as do whole sentences.
      const again = told.length > 20 && random.chance(0.04);
      sentences.push(again ? random.pick(told) : newsSentence(random));
    }
    told.push(...sentences);
    const paragraph = random.chance(0.05)
      ? `${capital(random.pick(things))} in ${random.pick(places)}`
      : sentences.join(" ");
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}
