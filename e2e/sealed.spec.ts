import type { APIRequestContext } from "@playwright/test";
import type { ClaimRow } from "@/lib/contract/claim/claim";
import type { Desk } from "./support/desk-by-api";
import { everyone, type OwnDesk, query, type Who } from "./support/own-desk";
import { answersOf, type Known, readableAddresses } from "./support/sweep";
import { expect, test } from "./support/test";

// Whatever can be fetched is fetched, and searched for a sealed rating, its words and its citations.
const words = { summary: "numbatsummary", rationale: "bilbyrationale", day: "1987-06-05" };
/** Of two ratings and two sources that differ in nothing else one is used by the sealed verdict. */
const used = {
  rating: { key: "quokkaish", label: "Quokkaish", painted: 'data-rating="violet"' },
  source: "quollsource",
};
const unused = {
  rating: { key: "wombatish", label: "Wombatish", painted: 'data-rating="blue"' },
  source: "dingosource",
};
/** What everybody else sends. */
const other = { rating: "plainish", rationale: "Something else." };
const wording = "The bridge fell in 1998";

/** A way of reviewing, who gives the verdict that is searched for, and who ends the round. */
type Case = { name: string; way: object; giver: Who; enders: readonly Who[] };
const panel = { reviewMode: "panel", votes: 3, carry: 2 };
const cases: Case[] = [
  { name: "blind double review", way: { reviewMode: "blind_double" }, giver: "checker", enders: ["second"] },
  { name: "a panel", way: panel, giver: "checker", enders: ["second", "third"] },
  { name: "a panel, by one who votes", way: panel, giver: "second", enders: ["third", "editor"] },
];

type Round = { known: Known; claimId: string; evidence: { used: string; unused: string } };

/** A desk whose scale has three ratings and in which the verdict that is searched for was given and is sealed. */
async function arrange(desk: OwnDesk, by: (who: Who) => Promise<Desk>, { way, giver }: Case): Promise<Round> {
  await query("DELETE FROM rating WHERE desk_id = $1", [desk.id]);
  await query(
    `INSERT INTO rating (desk_id, id, scale_id, key, label, description, ordinal, position, colour, shape)
     SELECT s.desk_id, gen_random_uuid(), s.id, r.key, r.label, '', r.place, r.place, r.colour::rating_colour, r.shape::rating_shape
     FROM rating_scale s, (VALUES ('quokkaish', 'Quokkaish', 1, 'violet', 'diamond'),
       ('wombatish', 'Wombatish', 2, 'blue', 'triangle'),
       ('plainish', 'Plainish', 3, 'green', 'full')) AS r (key, label, place, colour, shape)
     WHERE s.desk_id = $1`,
    [desk.id],
  );
  const [editor, checker] = [await by("editor"), await by("checker")];
  const article = await editor.article(`${wording}.\n\nIt cost two million.`);
  await editor.reviewBy(article, { ...way });
  const { id: claimId } = await editor.claim(article.id, wording);
  const tag = (name: string) =>
    checker.evidence(claimId, { url: `https://${name}.example/`, title: name, quote: `Says ${name}` });
  const [first, second] = [await tag(used.source), await tag(unused.source)];
  await checker.act(claimId, "take");
  const marked = {
    rating: used.rating.key,
    summary: `It is ${words.summary}.`,
    rationale: `The **${words.rationale}** shows it [${first.number}].`,
    confidence: "low",
    evidenceUntil: words.day,
  };
  await checker.act(claimId, "propose_verdict", giver === "checker" ? marked : other);
  if (giver !== "checker") await (await by(giver)).act(claimId, "rate", marked);
  const author = await by(giver);
  const own = (await author.claimDetail(claimId)).verdicts.find(
    ({ rating }) => rating.key === used.rating.key,
  );
  // Its author talks to themselves of it: nobody else reads that either, and nobody is held up by it.
  await author.thread(claimId, `Is ${words.rationale} enough?`, {
    verdictId: own?.id,
    exact: words.rationale,
  });
  const saved = [
    await editor.savedQueue("One", { rating: used.rating.key }),
    await editor.savedQueue("Other", { rating: unused.rating.key }),
  ];
  const sources = [first, second].map(({ source }) => source.id);
  const members = [desk.people.checker.memberId, desk.people.second.memberId];
  const queues = saved.map(({ id }) => id);
  const known = { articles: article.id, claims: claimId, sources, captures: sources, members, queues };
  return { known, claimId, evidence: { used: first.id, unused: second.id } };
}

/** How many addresses are asked side by side. */
const atOnce = 6;
const countOf = (text: string, part: string) => text.split(part).length - 1;

/** Where one person finds what the sealed verdict says, by what it is. */
async function findings(request: APIRequestContext, round: Round, baseURL: string) {
  const found = { words: new Set<string>(), rating: new Set<string>(), citation: new Set<string>() };
  const asked = {
    words: [words.summary, words.rationale],
    ratings: [used.rating.key, unused.rating.key],
  };
  const cited = { used: 0, unused: 0 };
  const listed: Record<string, string> = {};
  const addresses = readableAddresses(round.known, asked);
  for (let at = 0; at < addresses.length; at += atOnce) {
    const some = addresses.slice(at, at + atOnce);
    const answers = await Promise.all(some.map((address) => answersOf(request, address, baseURL)));
    for (const { address, as, text } of answers.flat()) {
      const where = `${address} (${as})`;
      // A page of a search repeats the words that were searched for: there its claims tell.
      const page = !address.startsWith("/api/");
      const search = asked.words.find((word) => page && address.includes(`q=${word}`));
      const said = Object.values(words).filter((word) => word !== search && text.includes(word));
      if (said.length > 0 || (search && text.includes(wording))) found.words.add(where);
      const filter = address.includes("rating=");
      if (filter) listed[address] = String(text.includes(wording) || text.replace(/ \{.*/s, ""));
      for (const part of ["key", "label", "painted"] as const)
        if (!filter && countOf(text, used.rating[part]) !== countOf(text, unused.rating[part]))
          found.rating.add(where);
      // What is saved under either rating holds nothing, and counts nothing.
      const saved = address.startsWith("/api/v1/queues");
      if (saved && (text.includes(wording) || /"count":[^0]/.test(text))) found.rating.add(where);
      cited.used += countOf(text, round.evidence.used) + countOf(text, used.source);
      cited.unused += countOf(text, round.evidence.unused) + countOf(text, unused.source);
      if (/"cites":\[\{/.test(text)) found.citation.add(where);
    }
  }
  for (const [address, answer] of Object.entries(listed))
    if (answer !== listed[address.replace(used.rating.key, unused.rating.key)]) found.rating.add(address);
  if (cited.used !== cited.unused)
    found.citation.add(`in all, ${cited.used} times the one and ${cited.unused} the other`);
  return {
    words: [...found.words],
    rating: [...found.rating],
    citation: [...found.citation],
  };
}

const markers = [...Object.values(words), used.rating.key, used.rating.label];
const nothing = { words: [], rating: [], citation: [] };
for (const each of cases)
  test(`nothing of a sealed verdict is found anywhere, in ${each.name}`, async ({ desk, by, baseURL }) => {
    test.slow();
    const { giver, enders } = each;
    const others = everyone.filter((who) => who !== giver);
    const round = await arrange(desk, by, each);
    const find = async (who: Who) => findings((await by(who)).request, round, baseURL ?? "");

    await test.step("its author finds all of it: the sweep can find", async () => {
      const own = await find(giver);
      expect(own.words).toContain(`/api/v1/claims/${round.claimId} (plain)`);
      expect(own.rating).toContain(`/api/v1/claims/${round.claimId} (plain)`);
      expect(own.citation).toContain(`/api/v1/claims/${round.claimId} (plain)`);
    });

    await test.step("who takes the review is told nothing of it", async () => {
      const taken = JSON.stringify(await (await by(enders[0] ?? "second")).act(round.claimId, "take_review"));
      for (const part of markers) expect(taken).not.toContain(part);
    });
    for (const who of others)
      await test.step(`${who} finds nothing`, async () => expect(await find(who)).toEqual(nothing));

    await test.step("refusals say nothing of it either", async () => {
      for (const who of others) {
        const { request } = await by(who);
        for (const action of ["rate", "confirm", "dispute", "take_review", "request_changes", "adjudicate"]) {
          const answer = await request.post(`/api/v1/claims/${round.claimId}/actions/${action}`, {
            data: {},
            headers: { "if-match": '"1"' },
          });
          expect(answer.status(), `${action} by ${who}`).toBeGreaterThanOrEqual(400);
          const text = await answer.text();
          for (const part of markers) expect(text, `${action} by ${who}`).not.toContain(part);
        }
      }
    });

    await test.step("once the round has ended everybody finds it, readers in reports too", async () => {
      for (const who of enders) await (await by(who)).act(round.claimId, "rate", other);
      const [claim] = (
        await (await by("reader")).request.get("/api/v1/claims").then((answer) => answer.json())
      ).items as ClaimRow[];
      expect(claim?.sealed).toBe(false);
      const open = await find("reader");
      expect(open.words).toContain(`/api/v1/claims/${round.claimId} (plain)`);
      expect(open.rating).toContain(`/api/v1/claims/${round.claimId} (plain)`);
      expect(open.citation).toContain(`/api/v1/claims/${round.claimId} (plain)`);
      expect(open.rating).toContain(`/articles/${round.known.articles}/history (plain)`);
    });
  });
