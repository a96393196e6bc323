import { listScales as list, saveScale as save } from "@/lib/contract/verdict/scale";
import { otherMethods } from "@/lib/server/http/other-methods";
import { route } from "@/lib/server/http/route";
import { listScales } from "@/lib/server/verdict/list-scales";
import { saveScale } from "@/lib/server/verdict/save-scale";

export const GET = route(list, async ({ actor }) => {
  const scales = await listScales(actor);
  return { body: scales, version: scales.edition };
});

export const POST = route(save, async ({ actor, seen, given }) => {
  const { scale, edition } = await saveScale(actor, seen, given);
  return { body: scale, version: edition };
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods;
