import type { Page } from "@playwright/test";
import type { Person } from "./support/own-desk";
import { query } from "./support/own-desk";
import { expect, test } from "./support/test";

async function signIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("a stranger sees a front page, and pages of the desk ask to sign in and come back", async ({
  page,
  desk,
  by,
}) => {
  const front = await page.goto("/");
  expect(front?.status()).toBe(200);
  expect(front?.request().redirectedFrom()).toBeNull();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: /Sign in/ }).first()).toHaveAttribute("href", /^\/sign-in/);

  const checker = await by("checker");
  const article = await checker.article("The bridge fell in 1998.");
  const claim = await checker.claim(article.id, "The bridge fell");
  const deep = `/articles/${article.id}?claim=${claim.id}`;
  await page.goto(deep);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await signIn(page, desk.people.checker);
  await expect(page).toHaveURL((url) => url.pathname + url.search === deep);
  await expect(page.getByRole("blockquote").first()).toContainText("The bridge fell");

  await page.getByRole("button", { name: /Carol Checker/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/queue");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("signing in never leads to another site", async ({ page, desk, baseURL }) => {
  for (const elsewhere of [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`);
    await signIn(page, desk.people.second);
    await expect(page).toHaveURL(`${baseURL}/work`);
  }
});

test("sign out everywhere ends the other sessions at their next action", async ({ open }) => {
  const [here, there] = [await open("editor"), await open("editor")];
  await there.goto("/queue");
  await here.goto("/account");
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await here.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here).toHaveURL(/\/sign-in/);
  const told = there.getByRole("dialog", { name: "You are signed out" });
  // The page may have been told by then, and what lies below its dialog cannot be pressed.
  const disputed = there.getByRole("link", { name: "Disputed" });
  if (!(await told.isVisible()))
    await disputed.click({ timeout: 5_000 }).catch(() => expect(told).toBeVisible());
  await expect(told).toBeVisible();
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in/);
});

test("a password is changed, which ends the other sessions but not this one", async ({
  open,
  page,
  desk,
}) => {
  const [here, there] = [await open("admin"), await open("admin")];
  const fresh = "a river of four words";
  await there.goto("/queue");
  await here.goto("/account");
  await here.getByLabel("Current password").fill("not this one");
  await here.getByLabel("New password").fill(fresh);
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByLabel("Current password")).toHaveAttribute("aria-invalid", "true");
  await here.getByLabel("Current password").fill(desk.people.admin.password);
  await here.getByLabel("New password").fill(fresh);
  await here.getByRole("button", { name: "Change password" }).click();
  await expect(here.getByText("Your password is changed.")).toBeVisible();
  await here.goto("/work");
  await expect(here.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
  await there.goto("/work");
  await expect(there).toHaveURL(/\/sign-in/);

  await page.goto("/sign-in");
  await signIn(page, desk.people.admin);
  await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
  await signIn(page, { ...desk.people.admin, password: fresh });
  await expect(page).toHaveURL(/\/work$/);
});

test("after ten wrong passwords one has to wait, even with the right one", async ({
  page,
  desk,
  request,
}) => {
  const { email, password } = desk.people.reader;
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  await Promise.all(
    Array.from({ length: 10 }, (_, number) =>
      request.post("/api/auth/callback/credentials", {
        form: { csrfToken, email, password: `wrong ${number}`, json: "true" },
      }),
    ),
  );
  await page.goto("/sign-in");
  await signIn(page, { email, password });
  await expect(page.getByText("Too many attempts. Wait fifteen minutes, then try again.")).toBeVisible();
});

test("demo accounts are offered where the demo desk is, and only those that still open", async ({ page }) => {
  await page.goto("/sign-in");
  const accounts = page.getByRole("button", { name: /@factdesk\.test/ });
  await expect(accounts).toHaveCount(5);
  const others = await query<{ email: string }>(
    "SELECT email FROM person p JOIN member m ON m.person_id = p.id JOIN desk d ON d.id = m.desk_id WHERE NOT d.is_demo LIMIT 1",
  );
  for (const { email } of others) await expect(page.getByText(email)).toHaveCount(0);
});
