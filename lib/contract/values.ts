import { z } from "zod";
import { hasLoneSurrogate } from "@/lib/domain/article/code-points";
import { cleanAddress } from "@/lib/domain/evidence/address";

/** The values that every message is made of. Times are UTC, ids UUIDs, cursors opaque, positions code points. */
export const id = z.uuid();
/** From the year 1 on: before it there is none that Postgres and JavaScript both know. */
export const day = z.iso
  .date({ error: "Give a day as YYYY-MM-DD." })
  .refine((text) => !text.startsWith("0000"), { error: "Give a day as YYYY-MM-DD, from the year 1 on." });
export const time = z.iso.datetime();
export const position = z.int().min(0).max(2_147_483_647);

const isText = (text: string) => !text.includes("\0") && !hasLoneSurrogate(text);
const notText = { error: "Holds a character that is not text." };

/** Text a person typed: trimmed, without characters that cannot be stored. */
export function words(longest: number, missing?: string) {
  return z
    .string({ error: ({ input }) => (input == null ? missing : undefined) })
    .max(longest, { error: `At most ${longest} characters.` })
    .refine(isText, notText)
    .transform((text) => text.replaceAll("\r\n", "\n").trim());
}

/** Words that are looked for. */
export const search = z.string().max(200).refine(isText, notText);

/** As `words`, with at least one character left; `missing` says so, also where nothing is sent. */
export function someWords(longest: number, missing: string) {
  return words(longest, missing).refine((text) => text !== "", { error: missing });
}

/** As `words`; an empty string means none. */
export function perhapsWords(longest: number) {
  return words(longest)
    .transform((text) => text || null)
    .nullable();
}

const wrongAddress = { error: "Give a web address that begins with http:// or https://." };
/** An address of the web as it is kept: without a password, tracking parameters and the like. */
export const webAddress = z
  .string(wrongAddress)
  .trim()
  .max(2048, { error: "The address is too long." })
  .refine(isText, notText)
  .pipe(z.url({ protocol: /^https?$/i, abort: true, ...wrongAddress }))
  .refine((url) => !hasPassword(url), {
    error: "There is a user name or a password in this address. Take it out: addresses are published.",
  })
  .transform(cleanAddress);

function hasPassword(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== "" || password !== "";
}

/** A language tag (BCP 47) in its canonical spelling. No language has a code of more than three letters. */
export const language = z.string().transform((tag, context) => {
  if (/^[a-z]{2,3}(?:-|$)/i.test(tag)) {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? tag;
    } catch {
      // Said below.
    }
  }
  context.addIssue({ code: "custom", message: "Give a language tag such as en or pt-BR." });
  return z.NEVER;
});

export const person = z.object({ id, name: z.string() });
export type Person = z.output<typeof person>;

export const cursor = z
  .string()
  .min(1, { error: "Send what the list gave as next, or leave the cursor out." })
  .max(500);

/** A whole number as a query or a path says it, in digits; a body may send a number. */
export function wholeNumber(least: number, most: number) {
  const error = `Give a whole number from ${least} to ${most}.`;
  return z.preprocess(
    (given) => (typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : given),
    z.int({ error }).min(least, { error }).max(most, { error }),
  );
}

export const limit = wholeNumber(1, 200);

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: cursor.nullable() });
}

export const byId = z.object({ id });
