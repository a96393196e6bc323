import "server-only";
import { S3mini } from "s3mini";
import { FactdeskError } from "@/lib/domain/errors";
import { environment } from "@/lib/server/environment";
import type { CaptureKey, CaptureStore } from "./capture-store";

/** Milliseconds that one request may take: ten megabytes over a slow line. */
const longestMs = 20_000;

/**
 * Any store that speaks S3 (AWS, MinIO, Garage, Ceph, R2), addressed by path: `endpoint/bucket/desk/capture`.
 * @throws FactdeskError `unavailable` when a setting is missing, and from each call when the store refuses
 */
export function s3Store(): CaptureStore {
  const { settings, missing } = environment.s3;
  if (!settings)
    throw new FactdeskError(
      "unavailable",
      `Captures are kept in an S3 store, but ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not set. Whoever runs Factdesk has to set ${missing.length === 1 ? "it" : "them"}.`,
    );
  const { endpoint, bucket, ...credentials } = settings;
  const base = endpoint.replace(/\/+$/, "");
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new FactdeskError(
      "unavailable",
      "FACTDESK_S3_ENDPOINT is not a web address. Whoever runs Factdesk has to correct it.",
    );
  const client = new S3mini({
    ...credentials,
    endpoint: `${base}/${bucket}`,
    requestAbortTimeout: longestMs,
  });
  return {
    put: async (key, bytes) => {
      await told(client.putObject(nameOf(key), bytes, "application/gzip"));
      return { storedIn: "s3", bytes: null };
    },
    get: async (key) => {
      const found = await told(client.getObjectArrayBuffer(nameOf(key)));
      return found && new Uint8Array(found);
    },
    erase: async (key) => {
      await told(client.deleteObject(nameOf(key)));
    },
  };
}

const nameOf = ({ deskId, id }: CaptureKey) => `${deskId}/${id}.gz`;

/** What people are told; the details, which may name hosts inside, go to the server's own record. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    console.error("The store of captures:", error instanceof Error ? error.message : error);
    throw new FactdeskError("unavailable", sentenceOf(error));
  }
}

function sentenceOf(error: unknown): string {
  const code = error instanceof Error && "serviceCode" in error ? String(error.serviceCode) : "";
  const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
  if (code === "NoSuchBucket" || status === 404)
    return "The store of captures has no bucket of the name that is set. Whoever runs Factdesk has to create it or correct FACTDESK_S3_BUCKET.";
  if (status === 401 || status === 403)
    return "The store of captures refuses the access key that is set. Whoever runs Factdesk has to correct it.";
  return "The store of captures cannot be reached, so nothing was kept. Try again in a moment.";
}
