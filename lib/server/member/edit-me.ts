import "server-only";
import type { AnswerOf, BodyOf } from "@/lib/contract/endpoint";
import type { editMe as contract } from "@/lib/contract/member/endpoints";
import type { Actor, Given } from "@/lib/server/actor";
import { transaction } from "@/lib/server/database";
import { changes, recordEvents } from "@/lib/server/events";
import { findMe } from "./find-me";

/** Sets in which languages one works, by which take-next chooses. */
export async function editMe(
  actor: Actor,
  given: Given<BodyOf<typeof contract>>,
): Promise<AnswerOf<typeof contract>> {
  const { deskId, memberId } = actor;
  await transaction(async (tx) => {
    const key = { deskId_id: { deskId, id: memberId } };
    const { languages: before } = await tx.member.findUniqueOrThrow({ where: key });
    const languages = [...new Set(given().languages)];
    const edited = changes({ languages: before }, { languages });
    if (!edited) return;
    await tx.member.update({ where: key, data: { languages } });
    await recordEvents(tx, actor, [{ type: "member.edited", subjectId: memberId, ...edited }]);
  });
  return findMe(actor);
}
