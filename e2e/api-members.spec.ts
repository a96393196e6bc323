import type { APIRequestContext } from "@playwright/test";
import { demoAccounts, demoPassword } from "@/lib/domain/demo";
import { expectProblem } from "./support/endpoints";
import { expect, signInByHttp, test } from "./support/test";

/** What next-auth answers to a program that signs in: where it would send a page. */
async function signIn(request: APIRequestContext, email: string, password: string): Promise<string> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form });
  expect(answer.status()).toBeLessThan(500);
  return `${answer.status()} ${(await answer.json()).url}`;
}
const me = (request: APIRequestContext) => request.get("/api/v1/me");

test("each demo account signs in, with its role, in the demo desk", async ({ playwright, baseURL }) => {
  for (const { email, role } of demoAccounts) {
    const request = await playwright.request.newContext({ baseURL });
    await signInByHttp(request, { email, password: demoPassword });
    const answer = await me(request);
    expect(await answer.json()).toMatchObject({ email, role, desk: { name: "Demo desk" } });
    await request.dispose();
  }
});

test("a wrong password, an unknown address and nonsense are answered alike, without a session", async ({
  request,
  desk,
}) => {
  const { email, password } = desk.people.reader;
  const refused = await signIn(request, email, "wrong");
  expect(refused).toMatch(/^401 .*error=CredentialsSignin/);
  for (const [address, word] of [
    [`nobody-${Math.random()}@desk.example`, "wrong"],
    [`nobody-${Math.random()}@desk.example`, password],
    ["no address\0at all", "\0"],
    ["", ""],
    ["x".repeat(10_000), "y".repeat(10_000)],
  ] as const)
    expect(await signIn(request, address, word)).toBe(refused);
  await expectProblem(await me(request), "unauthenticated");
});

test("signing in needs the token that guards against other sites", async ({ request, desk }) => {
  const form = { csrfToken: "forged", ...desk.people.reader, json: "true" };
  await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  await expectProblem(await me(request), "unauthenticated");
});

test("after ten failures the address waits, and it alone", async ({ request, desk }) => {
  const { reader, checker } = desk.people;
  for (let index = 0; index < 10; index++)
    expect(await signIn(request, reader.email, "wrong")).toContain("CredentialsSignin");
  expect(await signIn(request, reader.email, reader.password)).toMatch(/^401 .*error=TooManyAttempts/);
  expect(await signIn(request, checker.email, checker.password)).not.toContain("error=");
  expect((await me(request)).status()).toBe(200);
});

test("the people of the desk, and oneself among them", async ({ by, desk }) => {
  const { request } = await by("checker");
  const { items, next } = await (await request.get("/api/v1/members")).json();
  expect(next).toBeNull();
  expect(items.map(({ role }: { role: string }) => role).sort()).toEqual([
    "admin",
    "checker",
    "checker",
    "checker",
    "editor",
    "reader",
  ]);
  expect(await (await me(request)).json()).toMatchObject({
    id: desk.people.checker.memberId,
    role: "checker",
    desk: { id: desk.id },
  });
});

test("signing out ends the session here; signing out everywhere ends them all", async ({
  desk,
  playwright,
  baseURL,
}) => {
  const [here, there, third] = await Promise.all(
    [0, 1, 2].map(async () => {
      const request = await playwright.request.newContext({ baseURL });
      await signInByHttp(request, desk.people.editor);
      return request;
    }),
  );
  if (!here || !there || !third) throw new Error("unreachable");
  const stolen = (await third.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const { csrfToken } = await (await third.get("/api/auth/csrf")).json();
  await third.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  const again = await playwright.request.newContext({ baseURL });
  await expectProblem(await again.get("/api/v1/me", { headers: { cookie: stolen } }), "unauthenticated");

  const { items } = await (await here.get("/api/v1/me/sessions")).json();
  expect(items.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
  expect((await here.post("/api/v1/me/sessions/end-all")).status()).toBe(204);
  for (const request of [here, there]) await expectProblem(await me(request), "unauthenticated");
  await Promise.all([here, there, third, again].map((request) => request.dispose()));
});

test("a new password ends the other sessions and is asked for from then on", async ({
  desk,
  playwright,
  baseURL,
}) => {
  const { email, password } = desk.people.second;
  const [here, there] = [
    await playwright.request.newContext({ baseURL }),
    await playwright.request.newContext({ baseURL }),
  ];
  for (const request of [here, there]) await signInByHttp(request, { email, password });
  const change = (currentPassword: unknown, newPassword: unknown) =>
    here.patch("/api/v1/me/password", { data: { currentPassword, newPassword } });
  for (const [current, next, field] of [
    [password, "short", "newPassword"],
    ["wrong", "a-new-long-password", "currentPassword"],
    [password, password, "newPassword"],
    [7, "a-new-long-password", "currentPassword"],
  ] as const) {
    const problem = await expectProblem(await change(current, next), "invalid");
    expect(problem.issues?.[0]?.path).toBe(field);
  }
  expect((await change(password, "a-new-long-password")).status()).toBe(204);
  expect((await me(here)).status()).toBe(200);
  await expectProblem(await me(there), "unauthenticated");
  expect(await signIn(there, email, password)).toContain("CredentialsSignin");
  expect(await signIn(there, email, "a-new-long-password")).not.toContain("error=");
  await Promise.all([here.dispose(), there.dispose()]);
});
