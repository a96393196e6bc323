import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { environment } from "./environment";

const shared = globalThis as { factdeskDatabase?: PrismaClient };

/** The one client of this process; made at first use, kept across reloads in development. */
export function database(): PrismaClient {
  shared.factdeskDatabase ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: environment.databaseUrl,
      max: environment.databasePool,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
    }),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  });
  return shared.factdeskDatabase;
}

export type Transaction = Prisma.TransactionClient;

/** The client itself or a transaction of it: what a read works with. */
export type Database = Prisma.TransactionClient;

/** Runs `work` in one transaction. Never ask for a second connection inside: pass the transaction on. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(work);
}

export { Prisma };
