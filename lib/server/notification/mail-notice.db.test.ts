import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { bulkOnClaims } from "@/lib/server/claim/bulk-on-claims";
import { sealEvents } from "@/lib/server/clock";
import { database } from "@/lib/server/database";
import { openThreads } from "@/lib/server/discussion/open-threads";
import { runJobs } from "@/lib/server/job/start-jobs";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRound, blind } from "@/lib/server/testing/arrange-round";
import { startMailServer } from "@/scripts/testing/mail-server.mjs";
import { changeNoticeSetting } from "./change-notice-setting";
import { followEvents } from "./follow-events";
import { mailNotice } from "./mail-notice";

let desk: ArrangedDesk;
let mails: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  mails = await startMailServer();
  vi.stubEnv("FACTDESK_SMTP_URL", mails.url);
  vi.stubEnv("FACTDESK_MAIL_FROM", "Factdesk <desk@mail.example>");
  vi.stubEnv("NEXTAUTH_URL", "https://facts.example");
  desk = await arrangeDesk();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await mails.stop();
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`.catch(() => undefined);
});

/** Seals what happened and tells people of it: their mails wait in the queue then. */
async function tell(): Promise<void> {
  await sealEvents();
  await followEvents(desk.id);
}

/** The second names the checker in a claim. */
async function mention(): Promise<string> {
  const claim = await arrangeClaim(desk, "open");
  const mentions = [desk.checker.memberId];
  await openThreads(desk.second, claim.id, () => ({ body: "@checker, a secret remark: false!", mentions }));
  await tell();
  return claim.id;
}

const mentions = () =>
  database().notification.findMany({ where: { deskId: desk.id, kind: "mention" }, orderBy: { id: "asc" } });
async function mailAll(): Promise<void> {
  for (const { id } of await mentions()) await mailNotice(desk.id, id, desk.now());
}
async function waiting(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'mail_notice'`;
  return row?.count ?? 0;
}

describe("a mail", () => {
  it("says what and where, links there, can be ended, and holds nothing that was said", async () => {
    const claimId = await mention();
    await mailAll();
    expect(mails.mails.length).toBe(1);
    const { to, headers, text, html } = mails.mails[0];
    expect(to).toEqual([desk.checker.email]);
    expect(headers).toMatchObject({
      from: "Factdesk <desk@mail.example>",
      to: `checker <${desk.checker.email}>`,
      subject: "second named you in a comment: the bridge fell in 1998",
      "list-unsubscribe-post": "List-Unsubscribe=One-Click",
      "auto-submitted": "auto-generated",
    });
    const link =
      /^<(https:\/\/facts\.example\/unsubscribe\?\S+)>$/.exec(headers["list-unsubscribe"])?.[1] ?? "";
    expect(text).toContain(link);
    expect(html).toContain(link.replaceAll("&", "&amp;"));
    for (const words of [text, html]) {
      expect(words).toContain(`https://facts.example/claims/${claimId}`);
      expect(words).toContain("https://facts.example/account#notices");
      expect(words).toMatch(/Article: Bridge report \d/);
      expect(words).not.toMatch(/secret|remark|false/);
    }
  });

  it("goes once, whoever sends it again, and is marked", async () => {
    await mention();
    await mailAll();
    await mailAll();
    expect(mails.mails.length).toBe(1);
    expect((await mentions())[0]?.mailedAt).toEqual(desk.now());
  });

  it("of a blind round holds no rating", async () => {
    await changeNoticeSetting(desk.checker, () => ({ kind: "verified", mail: true }));
    const { id } = await arrangeRound(desk, blind);
    await actOnClaim(desk.second, id, "rate", null, () => verdictOf("true", "The zebrafish says so."));
    await tell();
    const [row] = await database().notification.findMany({ where: { deskId: desk.id, kind: "verified" } });
    await mailNotice(desk.id, row?.id ?? "", desk.now());
    expect(mails.mails[0].headers.subject).toBe("Your verdict is confirmed: the bridge fell in 1998");
    expect(mails.mails[0].text).not.toMatch(/zebrafish|\btrue\b/i);
  });
});

describe("what is not mailed", () => {
  it("is what was read meanwhile, what is wanted no more, and what goes to nobody who is here", async () => {
    await mention();
    const where = { deskId: desk.id };
    await database().notification.updateMany({ where, data: { readAt: desk.now() } });
    await mailAll();
    await database().notification.updateMany({ where, data: { readAt: null } });
    await changeNoticeSetting(desk.checker, () => ({ kind: "mention", mail: false }));
    await mailAll();
    await changeNoticeSetting(desk.checker, () => ({ kind: "mention", mail: true }));
    const member = { deskId: desk.id, id: desk.checker.memberId };
    await database().member.updateMany({ where: member, data: { removedAt: desk.now() } });
    await mailAll();
    await database().member.updateMany({ where: member, data: { removedAt: null } });
    expect(mails.mails).toEqual([]);
    await mailAll();
    expect(mails.mails.length).toBe(1);
  });

  it("is what nobody asked for by mail, and what happens in a demo desk", async () => {
    const claim = await arrangeClaim(desk, "researching");
    await openThreads(desk.second, claim.id, () => ({ body: "A thread.", mentions: [] }));
    await database().desk.update({ where: { id: desk.id }, data: { isDemo: true } });
    await mention();
    expect(await waiting()).toBe(0);
    await mailAll();
    expect(mails.mails).toEqual([]);
  });

  it("is anything where mail is not set up; the notice is there all the same", async () => {
    vi.stubEnv("FACTDESK_MAIL_FROM", "");
    await mention();
    await mailAll();
    expect((await mentions()).length).toBe(1);
    expect(mails.mails).toEqual([]);
  });
});

it("of many claims handed over at once one mail is enough; each is told in the app", async () => {
  const ids: string[] = [];
  for (let number = 0; number < 3; number++) ids.push((await arrangeClaim(desk, "open")).id);
  await tell();
  const memberId = desk.third.memberId;
  await bulkOnClaims(desk.editor, () => ({ ids, action: "hand_over", memberId }));
  await tell();
  expect(
    await database().notification.count({ where: { deskId: desk.id, kind: "handed_over", memberId } }),
  ).toBe(3);
  expect(await waiting()).toBe(1);
  const other = await arrangeClaim(desk, "open");
  await actOnClaim(desk.admin, other.id, "hand_over", null, () => ({ memberId }));
  await tell();
  expect(await waiting()).toBe(2);
});

describe("a mail server", () => {
  it("that says not now, or is down, is asked again later", async () => {
    await mention();
    const [row] = await mentions();
    mails.refuse.push(451);
    await expect(mailNotice(desk.id, row?.id ?? "", desk.now())).rejects.toThrow(/451|Not now/);
    vi.stubEnv("FACTDESK_SMTP_URL", "smtp://127.0.0.1:1");
    await expect(mailNotice(desk.id, row?.id ?? "", desk.now())).rejects.toThrow(/ECONNREFUSED/);
    expect((await mentions())[0]?.mailedAt).toBeNull();
    vi.stubEnv("FACTDESK_SMTP_URL", mails.url);
    await mailAll();
    expect(mails.mails.length).toBe(1);
  });

  it("that refuses the address for good is not asked again", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await mention();
    mails.refuse.push(550);
    await mailAll();
    expect(said.mock.calls.flat().join()).not.toContain(desk.checker.email);
    expect((await mentions())[0]?.mailedAt).toBeNull();
  });
});

describe("the queue", () => {
  it("mails each notice once though two servers tell and two work, and tries again after a refusal", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const claim = await arrangeClaim(desk, "open");
    for (const who of [desk.checker, desk.third, desk.editor, desk.admin])
      await openThreads(desk.second, claim.id, () => ({ body: "Look.", mentions: [who.memberId] }));
    await sealEvents();
    await Promise.all([followEvents(desk.id), followEvents(desk.id), followEvents(desk.id)]);
    expect(await waiting()).toBe(4);
    mails.refuse.push(421);
    const runners = await Promise.all([runJobs(0), runJobs(0)]);
    try {
      const done = async () =>
        (await mentions()).filter(({ mailedAt }) => mailedAt).length === 4 && (await waiting()) === 0;
      await vi.waitFor(async () => expect(await done()).toBe(true), { timeout: 25_000, interval: 100 });
    } finally {
      await Promise.all(runners.map((runner) => runner.stop()));
    }
    const addresses = [desk.checker, desk.third, desk.editor, desk.admin].map(({ email }) => email);
    expect(mails.mails.flatMap((mail: { to: string[] }) => mail.to).sort()).toEqual(addresses.sort());
  }, 40_000);
});
