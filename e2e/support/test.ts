import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { Desk } from "./desk-by-api";
import { makeDesk, type OwnDesk, type Person, type Who } from "./own-desk";

type Fixtures = {
  /** A desk of this test's own. */
  desk: OwnDesk;
  /** A new browser in which a person of the desk is signed in. */
  open: (who: Who, options?: BrowserContextOptions) => Promise<Page>;
  /** The API as a person of the desk. */
  by: (who: Who) => Promise<Desk>;
  /** What pages said that they must not say: errors of scripts, violations of the content security policy. */
  complaints: string[];
};

export { expect };

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  desk: async ({}, use) => use(await makeDesk()),

  page: async ({ page, complaints }, use) => {
    listen(page, complaints);
    waitUntilAlive(page);
    await use(page);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, "what pages complained about in the console").toEqual([]);
  },

  open: async ({ browser, desk, complaints, playwright, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (who, options = {}) => {
      const request = await playwright.request.newContext({ baseURL });
      await signInByHttp(request, desk.people[who]);
      const context = await browser.newContext({ ...options, storageState: await request.storageState() });
      await request.dispose();
      contexts.push(context);
      context.on("page", (page) => listen(page, complaints));
      const page = await context.newPage();
      waitUntilAlive(page);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  by: async ({ desk, playwright, baseURL }, use) => {
    const known = new Map<Who, APIRequestContext>();
    await use(async (who) => {
      const request = known.get(who) ?? (await playwright.request.newContext({ baseURL }));
      if (!known.has(who)) await signInByHttp(request, desk.people[who]);
      known.set(who, request);
      return new Desk(request);
    });
    await Promise.all([...known.values()].map((request) => request.dispose()));
  },
});

/** Signs in as a program does, through next-auth's own addresses; the context keeps the cookie. */
export async function signInByHttp(
  request: APIRequestContext,
  { email, password }: Pick<Person, "email" | "password">,
): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password, json: "true" },
  });
  expect(await answer.json()).not.toHaveProperty("url", expect.stringContaining("error="));
}

/**
 * Makes a page that was loaded wait until React answers in it: what is typed or pressed before goes to a picture.
 * A person needs longer than that to find the field.
 */
export function waitUntilAlive(page: Page): void {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  const alive = () =>
    page.waitForFunction(() => {
      // Not the heading alone: a page that is still loading has one too.
      const control = document.querySelector("main :is(a, button, input, textarea)");
      return control && Object.keys(control).some((key) => key.startsWith("__reactFiber"));
    });
  page.goto = async (...given) => {
    const answer = await goto(...given);
    await alive();
    return answer;
  };
  page.reload = async (...given) => {
    const answer = await reload(...given);
    await alive();
    return answer;
  };
}

/** Gathers what a page complains about. Refusals of the API are part of the work and no complaint. */
export function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
}
