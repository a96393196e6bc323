import { exportArticle as contract } from "@/lib/contract/article/export-article";
import { FactdeskError } from "@/lib/domain/errors";
import { fileName, formats, getFormat } from "@/lib/domain/export/formats";
import { takeSnapshot } from "@/lib/server/export/take-snapshot";
import { otherMethods } from "@/lib/server/http/other-methods";
import { fileRoute } from "@/lib/server/http/route";

export const GET = fileRoute(contract, async ({ actor, params, query }) => {
  const format = getFormat(params.format);
  if (!format)
    throw new FactdeskError(
      "not_found",
      `There is no format “${params.format}”. There are: ${formats.map(({ key }) => key).join(", ")}.`,
    );
  const snapshot = await takeSnapshot(actor, params.id);
  return {
    text: format.write(snapshot),
    mediaType: format.mediaType,
    fileName: fileName(snapshot, format),
    inline: query.inline === "true",
  };
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
