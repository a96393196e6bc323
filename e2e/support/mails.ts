import { expect } from "@playwright/test";

export type Mail = { to: string[]; headers: Record<string, string>; text: string; html: string };

/** What has come to an address, as the runner's mail server has it; oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${process.env.FACTDESK_E2E_MAILS}?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** Waits for the first mails to an address. */
export async function waitForMails(address: string, count: number): Promise<Mail[]> {
  await expect.poll(async () => (await mailsTo(address)).length, { timeout: 30_000 }).toBe(count);
  return mailsTo(address);
}
