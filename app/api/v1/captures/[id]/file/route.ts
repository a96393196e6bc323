import { captureFile as contract } from "@/lib/contract/evidence/capture";
import { readCaptureFile } from "@/lib/server/capture/read-capture-file";
import { otherMethods } from "@/lib/server/http/other-methods";
import { fileRoute } from "@/lib/server/http/route";

export const GET = fileRoute(contract, ({ actor, params }) => readCaptureFile(actor, params.id));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods;
