import "server-only";
import nodemailer from "nodemailer";
import { environment } from "@/lib/server/environment";

export type Mail = {
  /** Stays the same when it is tried again, by which mail programs know it. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  unsubscribe: string;
};

/** Milliseconds that a mail server may take for a step. */
const patience = 15_000;

/**
 * Hands a mail to the mail server of the settings, with one-click unsubscribing (RFC 2369, RFC 8058).
 * @returns false when that server will never take it for this address
 * @throws whatever may go better later
 */
export async function handInMail(mail: Mail): Promise<boolean> {
  const settings = environment.mail;
  if (!settings) throw new Error("Mail is not set up.");
  const transport = nodemailer.createTransport({
    ...{ url: settings.url, disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
  });
  const { id, to, subject, text, html, unsubscribe } = mail;
  const host = new URL(environment.baseUrl).hostname;
  try {
    await transport.sendMail({
      ...{ from: settings.from, to, subject, text, html, messageId: `<${id}@${host}>` },
      headers: {
        "List-Unsubscribe": `<${unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
      },
    });
    return true;
  } catch (error) {
    if (isRefusedForGood(error)) return false;
    throw error;
  } finally {
    transport.close();
  }
}

/** A 5xx to the address or to the mail; one to the sign-in is the settings' fault and is mended. */
function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === "EENVELOPE" || code === "EMESSAGE") && (responseCode ?? 0) >= 500;
}
