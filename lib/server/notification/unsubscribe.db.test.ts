import { beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/unsubscribe/route";
import { noticeKinds } from "@/lib/domain/notice";
import { database } from "@/lib/server/database";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { lastEventOf } from "@/lib/server/testing/told";
import { proxy } from "@/proxy";
import { changeNoticeSetting } from "./change-notice-setting";
import { listNoticeSettings } from "./list-notice-settings";
import { readUnsubscribing } from "./unsubscribe";
import { unsubscribeLink } from "./unsubscribe-link";

let desk: ArrangedDesk;
let link: URL;
beforeEach(async () => {
  desk = await arrangeDesk();
  link = linkOf("mention");
});
const linkOf = (kind: "mention" | "thread") =>
  new URL(unsubscribeLink({ deskId: desk.id, memberId: desk.checker.memberId, kind }));
const asked = (url: URL) => Object.fromEntries(url.searchParams);
const mailsOf = async (who: "checker" | "second" = "checker") =>
  (await listNoticeSettings(desk[who])).items.filter(({ mail }) => mail).map(({ kind }) => kind);
const post = (url: URL, body = "List-Unsubscribe=One-Click") =>
  POST(
    new Request(url, {
      method: "POST",
      body,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }),
  );

describe("the link of a mail", () => {
  it("changes nothing when it is looked at", async () => {
    const before = await mailsOf();
    expect(await readUnsubscribing(asked(link))).toMatchObject({ label: "You are named", mail: true });
    expect(await mailsOf()).toEqual(before);
    expect(await database().noticeSetting.count({ where: { deskId: desk.id } })).toBe(0);
  });

  it("ends the mail of its kind to its member with one click, and nothing else", async () => {
    const before = await mailsOf();
    const answer = await post(link);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      "You get no more mail of this kind: You are named.\n",
    ]);
    expect(await mailsOf()).toEqual(before.filter((kind) => kind !== "mention"));
    expect(await mailsOf("second")).toEqual(before);
    expect((await listNoticeSettings(desk.checker)).items[0]).toMatchObject({ kind: "mention", inApp: true });
    expect(await lastEventOf(desk.id, { type: "member.notices_changed" })).toMatchObject({
      ...{ actorId: desk.checker.memberId, old: { mail: true }, new: { notice: "mention", mail: false } },
    });
    expect((await post(link)).status).toBe(200);
    expect(await readUnsubscribing(asked(link))).toMatchObject({ mail: false });
  });

  it("leads whoever pressed the button back to the page", async () => {
    const answer = await post(link, "from=page");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/unsubscribe${link.search}`]);
    expect(await mailsOf()).not.toContain("mention");
  });

  const forge: [string, (url: URL) => void][] = [
    ["another kind", (url) => url.searchParams.set("kind", "disputed")],
    ["another member", (url) => url.searchParams.set("member", desk.second.memberId)],
    ["another desk", (url) => url.searchParams.set("desk", desk.second.memberId)],
    ["no token", (url) => url.searchParams.delete("token")],
    ["an empty token", (url) => url.searchParams.set("token", "")],
    [
      "half a token",
      (url) => url.searchParams.set("token", url.searchParams.get("token")?.slice(0, 20) ?? ""),
    ],
    ["a guess", (url) => url.searchParams.set("token", "A".repeat(43))],
    ["no kind there is", (url) => url.searchParams.set("kind", "constructor")],
    ["no id", (url) => url.searchParams.set("member", "'; DROP TABLE member")],
  ];
  it.each(forge)("is refused with %s", async (_, change) => {
    const before = [await mailsOf(), await mailsOf("second")];
    change(link);
    expect(await readUnsubscribing(asked(link))).toBeNull();
    expect((await post(link)).status).toBe(403);
    expect([await mailsOf(), await mailsOf("second")]).toEqual(before);
  });

  it("is worth nothing under another secret, and for a member who has left", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "another");
    expect(await readUnsubscribing(asked(link))).toBeNull();
    vi.unstubAllEnvs();
    const where = { deskId: desk.id, id: desk.checker.memberId };
    await database().member.updateMany({ where, data: { removedAt: desk.now() } });
    expect((await post(link)).status).toBe(403);
  });

  it("stands at one address, to look at and to send to", () => {
    const led = proxy(new Request(link, { method: "POST" }));
    expect(led?.headers.get("x-middleware-rewrite")).toBe(`${link.origin}/api/unsubscribe${link.search}`);
    expect(proxy(new Request(link))).toBeUndefined();
  });
});

it("a member's own choice is kept, told once, and theirs alone", async () => {
  const before = await mailsOf();
  await changeNoticeSetting(desk.checker, () => ({ kind: "thread", mail: true }));
  await changeNoticeSetting(desk.checker, () => ({ kind: "thread", mail: true }));
  expect(new Set(await mailsOf())).toEqual(new Set([...before, "thread"]));
  expect(await mailsOf("second")).toEqual(before);
  expect(await database().event.count({ where: { deskId: desk.id, type: "member.notices_changed" } })).toBe(
    1,
  );
  const { items, mailTo } = await listNoticeSettings(desk.checker);
  expect([items.length, mailTo]).toEqual([noticeKinds.length, null]);
});
