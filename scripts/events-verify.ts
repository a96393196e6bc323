import { database } from "@/lib/server/database";
import { verifyEvents } from "@/lib/server/event/verify-events";

/** Walks every desk's chain of events and says whether it holds. Exit code 1 when one is broken. */
const desks = await database().desk.findMany({ orderBy: { createdAt: "asc" } });
for (const desk of desks) {
  const { sealed, unsealed, broken } = await verifyEvents(desk);
  const state = broken
    ? `BROKEN at event ${broken.sequence} (${broken.id}): ${broken.why}`
    : "the chain holds";
  console.log(
    `${desk.name}: ${sealed} sealed events, ${state}; ${unsealed.length} unsealed${unsealed.length > 0 ? `: ${unsealed.join(", ")}` : ""}`,
  );
  if (broken) process.exitCode = 1;
}
if (desks.length === 0) console.log("There is no desk yet, and so no events.");
await database().$disconnect();
