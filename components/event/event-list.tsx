"use client";

import { useQuery } from "@tanstack/react-query";
import { Clock } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { Avatar } from "@/components/ui/avatar";
import { formatAbsolute, formatDay } from "@/components/ui/format-time";
import { useNow } from "@/components/ui/relative-time";
import { RatingMark } from "@/components/verdict/rating-mark";
import { membersQuery } from "@/lib/client/member/members-query";
import type { Event } from "@/lib/contract/event/event";
import { describeEvent } from "./describe-event";
import { EventChanges } from "./event-changes";
import { type EventNames, ratingOf } from "./field-words";
import { namesPeople } from "./review-words";

type EventListProps = {
  /** Newest first. */
  events: readonly Event[];
  names?: EventNames;
  /** In an article's history each event says which claim it is about; in a claim's that is known. */
  showClaims?: boolean;
  /** Of the days' headings, so that they follow what stands over the list. */
  level?: 2 | 3;
};

/** Who did what when, with old and new value and why, day by day. */
export function EventList({ events, names = {}, showClaims, level = 3 }: EventListProps) {
  // Until the page is alive its days are those of UTC, as the server wrote them.
  const timeZone = useNow() === null ? "UTC" : undefined;
  const Heading = level === 2 ? "h2" : "h3";
  const days = useMemo(() => byDay(events, timeZone), [events, timeZone]);
  const named = usePeople(events, names);
  return (
    <div className="grid gap-6">
      {days.map(({ day, items }) => (
        <section key={day} aria-label={day}>
          <Heading className="cap mb-1 border-b pb-2">{day}</Heading>
          <ol className="divide-y">
            {items.map((event) => (
              <Entry
                key={event.id}
                event={event}
                names={named}
                showClaim={showClaims ?? false}
                timeZone={timeZone}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Names of those whom the events speak of: given, known as somebody who did one of them, or asked of the desk. */
function usePeople(events: readonly Event[], names: EventNames): EventNames {
  const { data } = useQuery({ ...membersQuery, enabled: !names.people && events.some(namesPeople) });
  return useMemo(() => {
    if (names.people) return names;
    const known = [...events.flatMap(({ actor }) => (actor ? [actor] : [])), ...(data ?? [])];
    return { ...names, people: Object.fromEntries(known.map(({ id, name }) => [id, name])) };
  }, [events, names, data]);
}

type EntryProps = { event: Event; names: EventNames; showClaim: boolean; timeZone: string | undefined };

function Entry({ event, names, showClaim, timeZone }: EntryProps) {
  const { who, did, rating, quote, changes, why } = describeEvent(event, names);
  const wording = event.claimId ? names.claims?.[event.claimId] : undefined;
  return (
    <li className="flex gap-3 py-3">
      {event.actor ? (
        <Avatar name={event.actor.name} />
      ) : (
        <span className="grid size-5.5 shrink-0 place-items-center rounded-full border border-line-2 text-ink-3">
          <Clock aria-hidden="true" className="size-3.5" />
        </span>
      )}
      <div className="grid min-w-0 flex-1 gap-1.5">
        <div className="flex items-baseline gap-3">
          <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <span className="font-medium">{who}</span> <span className="text-ink-2">{did}</span>
            {rating ? (
              <>
                <span className="text-ink-2">: </span>
                <RatingMark rating={ratingOf(rating, names)} className="align-baseline" />
              </>
            ) : null}
          </p>
          <time
            dateTime={event.at}
            title={formatAbsolute(event.at, timeZone)}
            className="num shrink-0 text-xs text-ink-3"
          >
            {clock(event.at, timeZone)}
          </time>
        </div>
        {showClaim && event.claimId && event.articleId && wording && !quote ? (
          <Link
            href={`/articles/${event.articleId}?claim=${event.claimId}`}
            prefetch={false}
            className="line-clamp-2 justify-self-start rounded-sm font-serif text-[0.90625rem] leading-snug text-ink-2 hover:text-ink hover:underline hover:decoration-line-2 hover:underline-offset-3"
          >
            {wording}
          </Link>
        ) : null}
        {quote ? <Said event={event} quote={quote} linked={showClaim} /> : null}
        <EventChanges changes={changes} />
        {why ? (
          <blockquote className="border-l-2 border-line-2 pl-3 font-serif text-[0.9375rem] leading-normal whitespace-pre-line text-ink">
            {why}
          </blockquote>
        ) : null}
      </div>
    </li>
  );
}

function Said({ event, quote, linked }: { event: Event; quote: string; linked: boolean }) {
  const words = <span className="line-clamp-3">{quote}</span>;
  return (
    <p className="font-serif text-[0.9375rem] leading-snug text-ink">
      {linked && event.claimId && event.articleId ? (
        <Link
          href={`/articles/${event.articleId}?claim=${event.claimId}`}
          prefetch={false}
          className="rounded-sm hover:underline hover:decoration-line-2 hover:underline-offset-3"
        >
          {words}
        </Link>
      ) : (
        words
      )}
    </p>
  );
}

function byDay(events: readonly Event[], timeZone: string | undefined): { day: string; items: Event[] }[] {
  const days: { day: string; items: Event[] }[] = [];
  for (const event of events) {
    const day = formatDay(event.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(event);
    else days.push({ day, items: [event] });
  }
  return days;
}

function clock(iso: string, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(new Date(iso));
}
