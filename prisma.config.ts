import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // Only what talks to a database needs the address; `prisma generate` does not.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
