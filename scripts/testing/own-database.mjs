// Before each file of database tests: a fresh copy of the migrated database, named in DATABASE_URL before
// anything of the app is loaded.
import { afterAll, inject } from "vitest";
import { createDatabase, dropDatabase, throwawayName } from "../postgres/throwaway.mjs";

const { url, template } = inject("testServer");
const name = throwawayName();
process.env.FACTDESK_TEST_DATABASE_URL = url;
process.env.DATABASE_URL = await createDatabase(url, name, template);
process.env.NEXTAUTH_SECRET ??= "only-for-tests";
process.env.NEXTAUTH_URL ??= "http://localhost:3000";

// With force: what a test left connected does not keep the database.
afterAll(() => dropDatabase(url, name));
