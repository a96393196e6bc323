import { defaultScale } from "@/lib/domain/verdict/rating";
import { RatingMark } from "../verdict/rating-mark";
import { ratingTone } from "../verdict/rating-tone";

const rating = (key: string) => defaultScale.find((each) => each.key === key) ?? null;

/** Of the demo article, with what is established about it. Nothing here is invented. */
const notes = [
  {
    number: 1,
    rating: rating("unproven"),
    summary: "No figure and no period is given, so it cannot be rated as it stands.",
    ground: "Said by the Kremlin’s spokesman, quoted by Tass",
  },
  {
    number: 2,
    rating: rating("true"),
    summary: "The interview was broadcast on 17 March 2021.",
    ground: "ABC News, transcript · primary source",
  },
  {
    number: 3,
    rating: rating("true"),
    summary: "S.Res. 546 was agreed to on Tuesday, 15 March 2022.",
    ground: "Congress.gov · primary source",
  },
  {
    number: 4,
    rating: null,
    summary: "Waiting in the queue.",
    ground: "That it was denied is one claim; what is denied is another",
  },
];

function Passage({ note, children }: { note: number; children: string }) {
  const given = notes.find((each) => each.number === note)?.rating ?? null;
  return (
    <>
      <mark className="passage" data-rating={ratingTone(given)}>
        {children}
      </mark>
      <sup className="ml-0.5 font-sans text-2xs font-medium text-ink-3 select-none">{note}</sup>
    </>
  );
}

/** What a checked page looks like: the words on the left, what was found beside them. */
export function Sample() {
  return (
    <figure className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,39rem)_minmax(0,1fr)]">
      <div>
        <p className="mb-4 flex flex-wrap gap-x-2.5 text-sm text-ink-3">
          <span>New York Post</span>
          <span>16 March 2022</span>
          <span>an excerpt</span>
        </p>
        <div className="article-text">
          <p>
            “We consider unacceptable and unforgivable such rhetoric of the head of state,{" "}
            <Passage note={1}>whose bombs killed hundreds of thousands of people around the world</Passage>,”
            Peskov said, according to the Russian news agency Tass.
          </p>
          <p>
            The remarks took place{" "}
            <Passage note={2}>
              one day before the anniversary of Biden referring to Putin as a “killer”
            </Passage>{" "}
            during an interview with ABC’s George Stephanopoulos.
          </p>
          <p>
            The constant bombardment by Russian forces of civilian structures, including hospitals, apartment
            buildings and schools prompted{" "}
            <Passage note={3}>the Senate on Tuesday to pass a resolution</Passage> calling for a war crimes
            investigation into Putin.
          </p>
          <p>
            <Passage note={4}>The Kremlin has denied attacking civilians</Passage> and claimed to only attack
            military targets.
          </p>
        </div>
      </div>
      <ol className="grid content-start gap-5 max-lg:sm:grid-cols-2 lg:pt-9">
        {notes.map((note) => (
          <li
            key={note.number}
            data-rating={ratingTone(note.rating)}
            className="border-t-2 border-rating pt-2 text-sm"
          >
            <div className="flex items-center gap-2">
              <RatingMark rating={note.rating} word={note.rating ? undefined : "Not rated yet"} />
              <span className="num ml-auto text-xs text-ink-3">{note.number}</span>
            </div>
            <p className="mt-1 mb-0.5 font-serif text-md leading-snug font-semibold">{note.summary}</p>
            <p className="text-ink-2">{note.ground}</p>
          </li>
        ))}
      </ol>
      <figcaption className="sr-only">
        An excerpt of an article with four claims marked in it, and beside it the verdict on each.
      </figcaption>
    </figure>
  );
}
