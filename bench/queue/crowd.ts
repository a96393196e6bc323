import { pause, type Session } from "../own-desk";

/** What a person does with a claim that they were handed. */
type Deed = "propose" | "release" | "walk away";
type Handed = { id: string; articleId: string };

/** What happened, as the people saw it. */
export type Seen = {
  handed: number;
  /** Handed to one while another held it, as far as both knew. */
  twice: number;
  lostAnswers: number;
  refused: Map<string, number>;
  finished: number;
};

/**
 * People who take the next claim and do something with it, until nothing is in line. When the server does not
 * answer they try again; whoever asks what is theirs goes on with what was taken for them meanwhile.
 */
export async function work(
  people: readonly { session: Session; asksForTheirs: boolean }[],
  deedOf: () => Deed,
  onHanded: (seen: Seen) => void,
): Promise<Seen> {
  const seen: Seen = { handed: 0, twice: 0, lostAnswers: 0, refused: new Map(), finished: 0 };
  const holders = new Map<string, number>();

  /** Null when no answer came. */
  const ask = async (session: Session, method: string, path: string, body?: unknown) => {
    try {
      const answer = await session.call(method, path, body);
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : null };
    } catch {
      seen.lostAnswers++;
      await pause(100 + Math.random() * 200);
      return null;
    }
  };

  const finish = async (at: number, session: Session, { id }: Handed, deed: Deed) => {
    await pause(Math.random() * 20);
    if (deed === "walk away") return void holders.delete(id);
    const [action, body] =
      deed === "propose"
        ? ["propose_verdict", { rating: "true", summary: "So it is.", rationale: "It was counted." }]
        : ["release", {}];
    // From here on it may be somebody else's, as soon as the desk has done it.
    holders.delete(id);
    for (;;) {
      const answer = await ask(session, "POST", `claims/${id}/actions/${action}`, body);
      if (!answer) continue;
      if (answer.status === 200) seen.finished++;
      else {
        const why = `${deed}: ${answer.status}`;
        seen.refused.set(why, (seen.refused.get(why) ?? 0) + 1);
      }
      return at;
    }
  };

  await Promise.all(
    people.map(async ({ session, asksForTheirs }, at) => {
      for (;;) {
        const answer = await ask(session, "POST", "queue/next");
        if (!answer) {
          if (!asksForTheirs) continue;
          const mine = await ask(session, "GET", "queue/mine");
          for (const claim of (mine?.body?.items ?? []) as Handed[])
            await finish(at, session, claim, "propose");
          continue;
        }
        if (answer.status === 204) return;
        if (answer.status !== 200) throw new Error(`Taking the next was answered by ${answer.status}.`);
        const claim = answer.body as Handed;
        const holder = holders.get(claim.id);
        if (holder !== undefined && holder !== at) seen.twice++;
        holders.set(claim.id, at);
        seen.handed++;
        onHanded(seen);
        await finish(at, session, claim, deedOf());
      }
    }),
  );
  return seen;
}
