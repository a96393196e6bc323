import "server-only";
import { database } from "@/lib/server/database";
import type { CaptureStore } from "./capture-store";

/** The bytes stand in the capture's own row: written with it, gone when it is erased. */
export const postgresStore: CaptureStore = {
  put: async (_, bytes) => ({ storedIn: "postgres", bytes }),
  get: async (key) => {
    const row = await database().capture.findUnique({ where: { deskId_id: key }, select: { bytes: true } });
    return row?.bytes ?? null;
  },
  erase: async () => undefined,
};
