import "server-only";
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, 64 MiB, three passes: about 70 ms (https://cheatsheetseries.owasp.org, password storage). */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** At most four hashes at once, so that a burst of sign-ins cannot take the machine's memory. */
const slots = { free: 4, waiting: [] as (() => void)[] };

export async function hashPassword(password: string): Promise<string> {
  return inSlot(() => hash(password, cost));
}

/**
 * Whether the password is the one that was hashed. Without a hash the same time is spent, so that nobody learns
 * from the clock whether an address is known.
 */
export async function passwordIsRight(password: string, hashed: string | null): Promise<boolean> {
  // Not `hashPassword`: callers are in a slot already, and four who each waited for another would wait for ever.
  nobody ??= await hash("nobody has this password", cost);
  const known = await verify(hashed ?? nobody, password).catch(() => false);
  return hashed !== null && known;
}
let nobody: string | null = null;

/** Runs `work` when one of the slots is free. */
export async function inSlot<T>(work: () => Promise<T>): Promise<T> {
  if (slots.free > 0) slots.free--;
  else await new Promise<void>((resolve) => slots.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.free++;
  }
}

/** A password to hand to a new colleague: 20 letters and digits that are not mistaken for each other. */
export function generatedPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join("");
}
