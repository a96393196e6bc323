import { defineConfig } from "@playwright/test";

const address = process.env.FACTDESK_E2E_URL;
if (!address) {
  throw new Error(
    "Run `npm run test:browser`: it starts a production build on a fresh database for the specs.",
  );
}

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: process.env.FACTDESK_E2E_OUTPUT ?? "test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: address,
    // Not UTC, and not the zone that the server is in either.
    timezoneId: "America/St_Johns",
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    // Recording takes half as long again: ask for it with `npm run test:browser -- --trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.FACTDESK_CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu"],
    },
  },
});
