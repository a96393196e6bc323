import "server-only";
import type { ScaleBody, ScaleView } from "@/lib/contract/verdict/scale";
import { FactdeskError } from "@/lib/domain/errors";
import { requireRight } from "@/lib/domain/policy";
import type { Actor, Given } from "@/lib/server/actor";
import { type Transaction, transaction } from "@/lib/server/database";
import { changes, recordEvents, type Values } from "@/lib/server/events";
import { newId } from "@/lib/server/new-id";
import { editionOf, readScales } from "./scale-view";

/**
 * Changes the desk's rating scale: in place while no verdict uses its newest version, else as the next version.
 * Given verdicts keep theirs.
 * @param seen the edition that the change is based on
 */
export async function saveScale(
  actor: Actor,
  seen: number | null,
  given: Given<ScaleBody>,
): Promise<{ scale: ScaleView; edition: number }> {
  return transaction(async (tx) => {
    requireRight(actor, "edit_scale");
    const newestId = await lockNewest(tx, actor.deskId);
    const [before] = await readScales(tx, actor.deskId);
    if (!before) throw new FactdeskError("unexpected");
    if (seen === null) throw new FactdeskError("precondition_required");
    const edition = await editionOf(tx, actor.deskId);
    if (seen !== edition || before.id !== newestId)
      throw new FactdeskError("stale", undefined, { current: before });
    const body = given();
    const edited = changes(valuesOf(before), valuesOf(body));
    if (!edited) return { scale: before, edition };
    if (before.used) {
      const [id, version] = [newId(), before.version + 1];
      await tx.ratingScale.create({
        data: { deskId: actor.deskId, id, name: body.name, version, createdAt: actor.at },
      });
      await writeRatings(tx, actor.deskId, id, body);
      await recordEvents(tx, actor, [
        {
          type: "scale.created",
          subjectId: id,
          old: { version: before.version, ...edited.old },
          new: { version, ...edited.new },
        },
      ]);
    } else {
      await tx.ratingScale.update({
        where: { deskId_id: { deskId: actor.deskId, id: before.id } },
        data: { name: body.name },
      });
      await tx.rating.deleteMany({ where: { deskId: actor.deskId, scaleId: before.id } });
      await writeRatings(tx, actor.deskId, before.id, body);
      await recordEvents(tx, actor, [{ type: "scale.edited", subjectId: before.id, ...edited }]);
    }
    const [after] = await readScales(tx, actor.deskId);
    if (!after) throw new FactdeskError("unexpected");
    return { scale: after, edition: edition + 1 };
  });
}

/** Holds off both other changes and verdicts that are just being given on it, whose ratings must stay. */
async function lockNewest(tx: Transaction, deskId: string): Promise<string | null> {
  const [newest] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM rating_scale WHERE desk_id = ${deskId}::uuid ORDER BY version DESC LIMIT 1 FOR UPDATE`;
  if (!newest) return null;
  await tx.$queryRaw`
    SELECT id FROM rating WHERE desk_id = ${deskId}::uuid AND scale_id = ${newest.id}::uuid ORDER BY id FOR UPDATE`;
  return newest.id;
}

async function writeRatings(tx: Transaction, deskId: string, scaleId: string, body: ScaleBody) {
  const rows = body.ratings.map(({ labels, ...rating }, position) => ({
    labels,
    row: { deskId, id: newId(), scaleId, position, ...rating },
  }));
  await tx.rating.createMany({ data: rows.map(({ row }) => row) });
  await tx.ratingLabel.createMany({
    data: rows.flatMap(({ labels, row }) =>
      Object.entries(labels).map(([language, words]) => ({ deskId, ratingId: row.id, language, ...words })),
    ),
  });
}

/** Fields and languages in one order, so that the same scale is the same text. */
function valuesOf({ name, ratings }: Pick<ScaleBody, "name" | "ratings">): Values {
  return {
    name,
    ratings: ratings.map(({ key, label, description, ordinal, colour, shape, labels }) => ({
      key,
      label,
      description,
      ordinal,
      colour,
      shape,
      labels: Object.fromEntries(
        Object.keys(labels)
          .sort()
          .map((language) => [
            language,
            { label: labels[language]?.label, description: labels[language]?.description },
          ]),
      ),
    })),
  };
}
