import type { NoticeSettings } from "@/lib/contract/notification/notice-setting";
import type { NoticeKind } from "@/lib/domain/notice";
import { expectAccessible } from "./support/accessible";
import type { Desk } from "./support/desk-by-api";
import { mailsTo, waitForMails } from "./support/mails";
import { expect, test } from "./support/test";

async function name(desk: Desk, claimId: string, memberId: string): Promise<void> {
  const data = { body: "@Theo Third, is it so?", mentions: [memberId] };
  const answer = await desk.request.post(`/api/v1/claims/${claimId}/threads`, { data });
  expect(answer.status()).toBe(201);
}

async function settingOf(desk: Desk, kind: NoticeKind) {
  const answer = await desk.request.get("/api/v1/me/notices");
  const { items } = (await answer.json()) as NoticeSettings;
  return items.find((item) => item.kind === kind);
}

test("somebody named in a comment sees it at the bell and in a mail, and ends the mail with one click", async ({
  open,
  by,
  desk,
  page: stranger,
  baseURL,
}) => {
  test.slow();
  const { email, memberId } = desk.people.third;
  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998.\n\nIt was rebuilt.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998.");
  const page = await open("third");
  await page.goto("/articles");
  await expect(page.getByRole("link", { name: "Notifications", exact: true }).first()).toBeVisible();
  await name(checker, claim.id, memberId);

  const link = await test.step("the mail says who, what and where, and not what was said", async () => {
    const [mail] = await waitForMails(email, 1);
    expect(mail?.headers.subject).toBe("Carol Checker named you in a comment: The bridge fell in 1998.");
    expect(mail?.text).toContain(`${baseURL}/claims/${claim.id}`);
    expect(mail?.text).not.toContain("is it so");
    expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    return mail?.headers["list-unsubscribe"]?.slice(1, -1) ?? "";
  });

  await test.step("the open page's bell says so, and the list leads to the claim", async () => {
    await page.getByRole("link", { name: "Notifications, 1 new" }).first().click();
    const list = page.getByRole("list", { name: "Notifications" });
    await expect(list).toContainText("Carol Checker named you in a comment.");
    await expectAccessible(page);
    await list.getByRole("link", { name: "The bridge fell in 1998." }).click();
    await expect(page).toHaveURL(new RegExp(`/articles/${article.id}\\?claim=${claim.id}`));
    await expect(page.getByRole("link", { name: "Notifications", exact: true }).first()).toBeVisible();
  });

  await test.step("looking at the link changes nothing; a forged one is refused", async () => {
    await stranger.goto(link);
    await expect(stranger.getByRole("button", { name: "Stop this mail" })).toBeVisible();
    await expectAccessible(stranger);
    const forged = await stranger.request.post(link.replace("kind=mention", "kind=disputed"), {
      form: { "List-Unsubscribe": "One-Click" },
    });
    expect(forged.status()).toBe(403);
    await name(checker, claim.id, memberId);
    await waitForMails(email, 2);
  });

  await test.step("one click without signing in ends it", async () => {
    const answer = await stranger.request.post(link, { form: { "List-Unsubscribe": "One-Click" } });
    expect([answer.status(), await answer.text()]).toEqual([
      200,
      "You get no more mail of this kind: You are named.\n",
    ]);
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { name: "No more mail of this kind" })).toBeVisible();
    await expectAccessible(stranger);
  });

  await test.step("who is named next gets no mail, and is told in the app all the same", async () => {
    await name(checker, claim.id, memberId);
    await expect(async () => {
      await page.goto("/notifications");
      const list = page.getByRole("list", { name: "Notifications" });
      await expect(list.getByText("New: ")).toHaveCount(2, { timeout: 2_000 });
    }).toPass();
    await page.waitForTimeout(2_000);
    expect((await mailsTo(email)).length).toBe(2);
  });
});

test("each kind is chosen on the account page, kept at once, and the page of a mail does it by its button", async ({
  open,
  by,
  desk,
}) => {
  const { email, memberId } = desk.people.third;
  const page = await open("third");
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/account#notices");
  const section = page.getByRole("region", { name: "Notices" });
  await expect(section).toContainText(email);
  const comments = section.getByRole("group", { name: "A comment on your work" });
  await expect(comments.getByRole("checkbox", { name: "By mail" })).not.toBeChecked();
  await comments.getByRole("checkbox", { name: "By mail" }).check();
  await expect(section.getByText("Saved.")).toBeVisible();
  await comments.getByRole("checkbox", { name: "In the app" }).uncheck();
  await expect(section.getByText("Saved.")).toBeVisible();
  await expectAccessible(page);
  const third = await by("third");
  await expect.poll(() => settingOf(third, "thread")).toMatchObject({ inApp: false, mail: true });
  await page.reload();
  await expect(comments.getByRole("checkbox", { name: "By mail" })).toBeChecked();
  await expect(comments.getByRole("checkbox", { name: "In the app" })).not.toBeChecked();

  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998.\n\nIt was rebuilt.");
  const claim = await checker.claim(article.id, "The bridge fell in 1998.");
  await name(checker, claim.id, memberId);
  const [mail] = await waitForMails(email, 1);
  await page.goto(mail?.headers["list-unsubscribe"]?.slice(1, -1) ?? "");
  await page.getByRole("button", { name: "Stop this mail" }).click();
  await expect(page.getByRole("heading", { name: "No more mail of this kind" })).toBeVisible();
  await page.getByRole("link", { name: "All settings" }).click();
  const mentions = page.getByRole("group", { name: "You are named" });
  await expect(mentions.getByRole("checkbox", { name: "By mail" })).not.toBeChecked();
  await expect(mentions.getByRole("checkbox", { name: "In the app" })).toBeChecked();
});
