// npm run migrate:check: do the migrations and prisma/schema.prisma say the same? Exits with 1 if they do not.
// npm run migrate:diff: prints the SQL that is missing, to begin the next migration with.
import { printFailure } from "../console/failure.mjs";
import { createDatabase, dropDatabase, openTestServer, throwawayName } from "../postgres/throwaway.mjs";
import { applyMigrations } from "./apply.mjs";
import { diffToSchema } from "./engine.mjs";

const server = await openTestServer();
const name = throwawayName();
try {
  const url = await createDatabase(server.url, name);
  const { known } = await applyMigrations(url);
  const sql = await diffToSchema(url);
  if (process.argv.includes("--print")) {
    console.log(sql ?? "-- The migrations and prisma/schema.prisma agree.");
  } else if (sql) {
    console.log(`The migrations do not make what prisma/schema.prisma says. What is missing:\n\n${sql}`);
    process.exitCode = 1;
  } else {
    console.log(`${known} migrations make exactly what prisma/schema.prisma says.`);
  }
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
} finally {
  await dropDatabase(server.url, name).catch(() => {});
  await server.stop();
}
