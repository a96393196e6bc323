import { type Document, documentOf } from "./document";
import { edits } from "./edits";
import { choosePassages } from "./passages";
import { type Random, seededRandom } from "./random";
import { rules } from "./rules";
import { count, type Tally, verdictOn } from "./score";
import { placesOf, type Span, type Truth, truthOf } from "./truth";

export type Article = { name: string; text: string; passages: number; seed: number };

/** A revision of an article and what is true of the passages that its edits touched. */
export type Revision = { kind: string; document: Document; touched: { passage: Span; truth: Truth }[] };

export const combination = "several of these";
export const kinds = [...Object.keys(edits), combination];

/** Each passage is touched once by each kind of edit, in revisions that touch one in so many. */
const parts = 8;
const partsToMove = 24;

export function* revisionsOf({ text, passages: wanted, seed }: Article): Generator<Revision> {
  const random = seededRandom(seed + 1_000_003);
  const passages = choosePassages(text, wanted, random);
  for (const kind of kinds) {
    const every = kind === "move the paragraph" ? partsToMove : parts;
    for (let part = 0; part < every; part++) {
      const chosen = passages.filter((_, index) => index % every === part);
      if (chosen.length === 0) continue;
      const document = revised(documentOf(text), kind, chosen, random);
      const places = placesOf(document, text.length);
      yield {
        kind,
        document,
        touched: chosen
          .map((passage) => ({ passage, truth: truthOf(text, document, places, passage) }))
          .filter(({ truth }) => kind !== "edit inside" || truth.kind === "changed"),
      };
    }
  }
}

/** One revision: the document with one kind of edit, or three of them, at the chosen passages. */
export function revised(start: Document, kind: string, chosen: readonly Span[], random: Random): Document {
  const edit = edits[kind];
  if (edit) return edit(start, chosen, random);
  let document = start;
  const some = Object.values(edits);
  while (some.length > 3) some.splice(random.below(some.length), 1);
  // A copy is made last: of what was copied and then changed nobody could say which of the two it is.
  some.sort(
    (one, other) =>
      Number(one === edits["duplicate the sentence"]) - Number(other === edits["duplicate the sentence"]),
  );
  for (const one of some) {
    const places = placesOf(document, start.text.length);
    const spans = chosen
      .filter(() => random.chance(one === edits["move the paragraph"] ? 0.1 : 0.4))
      .map((passage) => truthOf(start.text, document, places, passage))
      .flatMap((truth) => (truth.kind === "kept" ? [truth.span] : []));
    document = one(document, spans, random);
  }
  return document;
}

/** One rule on one revision, for one passage in so many, timed with its preparation. */
export function measure(
  rule: string,
  article: Article,
  { document, touched }: Revision,
  step: number,
  tally: Tally,
) {
  const asked = step === 1 ? touched : touched.filter((_, index) => index % step === 0);
  const started = performance.now();
  const answerTo = rules[rule]!(article.text, document.text);
  const answers = asked.map(({ passage }) => answerTo(passage));
  tally.milliseconds += performance.now() - started;
  for (const [index, { truth }] of asked.entries()) {
    const answer = answers[index] ?? null;
    count(tally, verdictOn(answer, truth, rule === "Factdesk"), answer, truth, document);
  }
}
