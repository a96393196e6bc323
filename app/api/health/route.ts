import { database } from "@/lib/server/database";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For those who watch over the server: 503 when the database is away. */
export async function GET(): Promise<Response> {
  const away = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("timeout")), 3_000).unref(),
  );
  try {
    await Promise.race([database().$queryRaw`SELECT 1`, away]);
    return Response.json(
      { status: "ok", database: "ok", version },
      { headers: { "cache-control": "no-store" } },
    );
  } catch {
    return Response.json(
      { status: "unavailable", database: "away", version },
      { status: 503, headers: { "cache-control": "no-store", "retry-after": "5" } },
    );
  }
}
