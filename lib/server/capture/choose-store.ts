import "server-only";
import { FactdeskError } from "@/lib/domain/errors";
import { environment } from "@/lib/server/environment";
import type { CaptureStore, StoredIn } from "./capture-store";
import { postgresStore } from "./postgres-store";
import { s3Store } from "./s3-store";

/** Where new captures are kept, by setting. */
export function captureStore(): CaptureStore {
  const name = environment.captureStore;
  if (name !== "postgres" && name !== "s3")
    throw new FactdeskError(
      "unavailable",
      "FACTDESK_CAPTURE_STORE is neither postgres nor s3. Whoever runs Factdesk has to correct it.",
    );
  return storeOf(name);
}

/** Where a capture is kept that is there already: a setting that changes moves nothing. */
export function storeOf(storedIn: StoredIn): CaptureStore {
  return storedIn === "s3" ? s3Store() : postgresStore;
}
