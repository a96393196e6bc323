import "server-only";
import { parentPort } from "node:worker_threads";
import { FactdeskError } from "@/lib/domain/errors";
import { type GivenDocument, readDocument } from "./read-document";

// The thread that read-document-apart.ts starts: one document at a time, answered in order.
parentPort?.on("message", (given: GivenDocument) => {
  readDocument(given).then(
    (read) => parentPort?.postMessage({ read }),
    (error: unknown) => {
      const fault = error instanceof FactdeskError ? error : new FactdeskError("unexpected");
      parentPort?.postMessage({ fault: { code: fault.code, message: fault.message, extra: fault.extra } });
    },
  );
});
parentPort?.postMessage({ ready: true });
