import "server-only";
import type { LiveEvent, LivePresence } from "@/lib/contract/live/stream";
import { database, Prisma } from "@/lib/server/database";
import { readPresence } from "./presence";

/** What a page that follows its desk is told. */
export type Follower = {
  change: (event: LiveEvent) => void;
  presence: (presence: LivePresence) => void;
};

type Desk = {
  followers: Set<Follower>;
  /** The newest event that everybody here has. */
  sequence: bigint;
  /** Who was last told to be here, as it was told and as text, and when. */
  presence: LivePresence | null;
  presenceText: string;
  presenceAt: number;
};

const shared = globalThis as {
  factdeskFollowing?: { desks: Map<string, Desk>; timer: NodeJS.Timeout | null; rounds: number };
};
const following = () => {
  shared.factdeskFollowing ??= { desks: new Map(), timer: null, rounds: 0 };
  return shared.factdeskFollowing;
};

/** Milliseconds between two looks at the sealed events, and how many looks there are to one at who is present. */
const beat = 250;
const presenceEvery = 2;
/** Milliseconds for each person who is here between two lists of them: a long list to many pages weighs. */
const presenceRest = 10;

/**
 * Follows a desk: one poller of this process reads what was sealed and hands it to every follower, however many
 * pages are open. @returns the place from which the follower is told, and how to stop
 */
export async function followDesk(
  deskId: string,
  follower: Follower,
): Promise<{ from: bigint; stop: () => void }> {
  const { desks } = following();
  let desk = desks.get(deskId);
  if (!desk) {
    const sequence = await newestSequence(deskId);
    desk = desks.get(deskId) ?? {
      followers: new Set(),
      sequence,
      presence: null,
      presenceText: "",
      presenceAt: 0,
    };
    desks.set(deskId, desk);
  }
  const { sequence: from } = desk;
  desk.followers.add(follower);
  if (desk.presence) follower.presence(desk.presence);
  start();
  return {
    from,
    stop: () => {
      desk.followers.delete(follower);
      if (desk.followers.size === 0 && desks.get(deskId) === desk) desks.delete(deskId);
    },
  };
}

/** The place of the newest sealed event of a desk; 0 when there is none. */
export async function newestSequence(deskId: string): Promise<bigint> {
  const newest = await database().event.aggregate({ where: { deskId }, _max: { sequence: true } });
  return newest._max.sequence ?? 0n;
}

function start(): void {
  const state = following();
  state.timer ??= setInterval(() => {
    void round();
  }, beat).unref();
}

let busy = false;

async function round(): Promise<void> {
  const state = following();
  if (busy) return;
  if (state.desks.size === 0) {
    if (state.timer) clearInterval(state.timer);
    state.timer = null;
    return;
  }
  busy = true;
  try {
    await tellChanges(state.desks);
    if (state.rounds++ % presenceEvery === 0) await tellPresence(state.desks);
  } catch (error) {
    // The next round reads on from the same place: nothing is missed.
    console.error(
      "Live updates missed a round:",
      error instanceof Error ? error.message.split("\n").at(-1) : error,
    );
  } finally {
    busy = false;
  }
}

type Row = {
  desk_id: string;
  sequence: bigint;
  type: string;
  article_id: string | null;
  claim_id: string | null;
  at: Date;
};

async function tellChanges(desks: Map<string, Desk>): Promise<void> {
  const asked = JSON.stringify([...desks].map(([id, { sequence }]) => ({ id, sequence: String(sequence) })));
  const rows = await database().$queryRaw<Row[]>`
    SELECT e.desk_id, e.sequence, e.type, e.article_id, e.claim_id, e.at
    FROM jsonb_to_recordset(${asked}::jsonb) AS asked(id uuid, sequence bigint)
    JOIN LATERAL (
      SELECT * FROM event WHERE desk_id = asked.id AND sequence > asked.sequence ORDER BY sequence LIMIT 500) e ON true
    ORDER BY e.desk_id, e.sequence`;
  for (const row of rows) {
    const desk = desks.get(row.desk_id);
    if (!desk || row.sequence <= desk.sequence) continue;
    desk.sequence = row.sequence;
    const event = toLiveEvent(row);
    for (const follower of desk.followers) follower.change(event);
  }
}

async function tellPresence(desks: Map<string, Desk>): Promise<void> {
  const people = await readPresence([...desks.keys()], new Date());
  for (const [id, desk] of desks) {
    const presence: LivePresence = { people: people.get(id) ?? [] };
    const text = JSON.stringify(presence);
    const rested = Date.now() - desk.presenceAt >= presence.people.length * presenceRest;
    if (text === desk.presenceText || !rested) continue;
    desk.presence = presence;
    desk.presenceText = text;
    desk.presenceAt = Date.now();
    for (const follower of desk.followers) follower.presence(presence);
  }
}

/** Events after `after` and up to `upTo`, for a page that comes back; null when there are too many to tell. */
export async function missedEvents(deskId: string, after: bigint, upTo: bigint): Promise<LiveEvent[] | null> {
  if (after >= upTo) return [];
  const most = 1_000;
  const rows = await database().$queryRaw<Row[]>(Prisma.sql`
    SELECT desk_id, sequence, type, article_id, claim_id, at FROM event
    WHERE desk_id = ${deskId}::uuid AND sequence > ${after} AND sequence <= ${upTo} ORDER BY sequence LIMIT ${most + 1}`);
  return rows.length > most ? null : rows.map(toLiveEvent);
}

function toLiveEvent({ sequence, type, article_id, claim_id, at }: Row): LiveEvent {
  return {
    id: String(sequence),
    type,
    ...(article_id ? { articleId: article_id } : {}),
    ...(claim_id ? { claimId: claim_id } : {}),
    at: at.toISOString(),
  };
}
