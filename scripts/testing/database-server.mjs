import { applyMigrations } from "../migrate/apply.mjs";
import {
  createDatabase,
  dropDatabase,
  dropForgotten,
  openTestServer,
  throwawayName,
} from "../postgres/throwaway.mjs";

/** Once per run of the database tests: a server, and on it one migrated database that each file gets a copy of. */
export default async function setup(project) {
  const server = await openTestServer();
  const template = throwawayName();
  try {
    await dropForgotten(server.url);
    await applyMigrations(await createDatabase(server.url, template));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("testServer", { url: server.url, template });
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}
