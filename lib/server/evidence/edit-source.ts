import "server-only";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editSource as contract, SourceView } from "@/lib/contract/evidence/source";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { Prisma, transaction } from "@/lib/server/database";
import { requirePast } from "@/lib/server/dates";
import { mendSource } from "./mend-source";
import { readSources } from "./source-view";

/** Changes what the desk knows of a source. */
export async function editSource(
  actor: Actor,
  id: string,
  seen: number | null,
  given: Given<BodyOf<typeof contract>>,
): Promise<SourceView> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM source WHERE desk_id = ${actor.deskId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const read = () => readSources(tx, actor.deskId, Prisma.sql`s.id = ${id}::uuid`, 1);
    const [source] = await read();
    if (!source) throw new FactdeskError("not_found", "There is no such source in this desk.");
    requireRight(actor, "edit_source");
    if (seen === null) throw new FactdeskError("precondition_required");
    if (seen !== source.version) throw new FactdeskError("stale", undefined, { current: source });
    const said = given();
    requirePast({ publishedOn: said.publishedOn }, actor.at);
    await mendSource(tx, actor, id, said);
    const [after] = await read();
    if (!after) throw new FactdeskError("unexpected");
    return after;
  });
}
