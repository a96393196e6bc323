import "server-only";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { type ErrorCode, FactdeskError, type Issue } from "@/lib/domain/errors";
import { type GivenDocument, type ReadDocument, readDocument } from "./read-document";

/** Milliseconds that one document may take, and megabytes; the largest news page takes a hundredth of either. */
const longestMs = 20_000;
const mostMegabytes = 1_024;
const mostWaiting = 50;

type Fault = { code: ErrorCode; message: string; extra: { issues?: Issue[] } };
type Answer = { ready?: true; read?: ReadDocument; fault?: Fault };

let thread: Promise<Worker | null> | undefined;
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * As `readDocument`, in a thread of its own: a document made to keep its reader busy or to fill its memory costs
 * that thread, which is ended and started anew, and nobody else waits.
 * @throws FactdeskError as `readDocument`; `too_large` beyond time or memory, `unavailable` when too many wait
 */
export async function readDocumentApart(given: GivenDocument): Promise<ReadDocument> {
  if (waiting >= mostWaiting)
    throw new FactdeskError("unavailable", "Many documents are being read at the moment. Try again shortly.");
  waiting++;
  const turn = queue.then(() => readInThread(given));
  queue = turn.catch(() => undefined);
  return turn.finally(() => {
    waiting--;
  });
}

async function readInThread(given: GivenDocument): Promise<ReadDocument> {
  thread ??= startThread();
  const worker = await thread;
  // Where threads cannot be started, reading still works, only not apart.
  if (worker === null) return readDocument(given);
  const bytes = new Uint8Array(given.bytes);
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      thread = undefined;
      settle();
      void worker.terminate();
      reject(
        new FactdeskError(
          "too_large",
          "The document takes too much time or memory to read. Copy the article's words and paste them as text.",
          { reason: "took_too_long" },
        ),
      );
    };
    const timer = setTimeout(giveUp, longestMs);
    const answered = ({ read, fault }: Answer) => {
      settle();
      if (read) resolve(read);
      else if (fault) reject(new FactdeskError(fault.code, fault.message, fault.extra));
    };
    const settle = () => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", giveUp).off("exit", giveUp);
      worker.unref();
    };
    worker.ref();
    worker.on("message", answered).on("error", giveUp).on("exit", giveUp);
    worker.postMessage({ ...given, bytes }, [bytes.buffer]);
  });
}

// A thread takes no --import on Node 20: it registers the TypeScript loader itself.
const opening = `
  const { pathToFileURL } = require("node:url");
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ register }) => {
    register();
    return import(pathToFileURL(workerData.file).href);
  });
`;

/** A thread that has read its modules and waits; null where there can be none. */
function startThread(): Promise<Worker | null> {
  return new Promise((resolve) => {
    const failed = (error: unknown) => {
      console.error("Documents are read without a thread of their own:", error);
      resolve(null);
    };
    try {
      // Fetched at run time: a bundler would try to pack the thread's file, which runs from its source.
      const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
      const worker = new Thread(opening, {
        eval: true,
        execArgv: ["--conditions=react-server"],
        workerData: { file: join(process.cwd(), "lib/server/intake/intake-worker.ts") },
        resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      });
      worker.once("error", failed);
      // One that ends, while it waits or before it is ready, is forgotten: the next document starts another.
      worker.once("exit", () => {
        thread = undefined;
        resolve(null);
      });
      worker.once("message", () => {
        worker.off("error", failed).unref();
        worker.on("error", () => undefined);
        resolve(worker);
      });
    } catch (error) {
      failed(error);
    }
  });
}
