// npm run migrate: brings the database in DATABASE_URL up to the migrations of this version.
import { printFailure } from "./console/failure.mjs";
import { applyMigrations } from "./migrate/apply.mjs";

try {
  const { applied, known } = await applyMigrations(process.env.DATABASE_URL, {
    log: (name) => console.log(`✓ ${name}`),
  });
  if (applied.length === 0) console.log(`The database is up to date (${known} migrations).`);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
