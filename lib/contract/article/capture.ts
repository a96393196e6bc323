import { z } from "zod";
import { id, person, time } from "@/lib/contract/values";
import { origins } from "@/lib/domain/article/origin";

/** Where the text of a revision came from, and the copy that was kept of it: what is said about it, never its bytes. */
export const provenance = z.object({
  revision: z.int(),
  origin: z.enum(origins),
  createdAt: time,
  createdBy: person,
  capture: z
    .object({
      id,
      requestedUrl: z.string().nullable(),
      /** After redirects. */
      finalUrl: z.string().nullable(),
      fileName: z.string().nullable(),
      /** As the site answered; null when nothing was fetched. */
      status: z.int().nullable(),
      mediaType: z.string(),
      fetchedAt: time,
      sha256: z.string(),
      byteLength: z.int(),
      /** Its bytes are gone; its hash stays. */
      erased: z.boolean(),
    })
    .nullable(),
});
export type Provenance = z.output<typeof provenance>;
