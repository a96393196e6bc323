import { request } from "node:http";
import { eventParser } from "@/lib/client/live/parse-events";
import type { Session } from "../own-desk";

type Heard = { type: string; claimId?: string };

/** A page's stream over a connection of its own. */
export async function openStream(address: string, { cookie }: Session, hear: (change: Heard) => void) {
  const parse = eventParser();
  const asked = request(`${address}/api/v1/stream`, { agent: false, headers: { cookie } });
  const begun = new Promise<void>((resolve, reject) => {
    asked.once("error", reject);
    asked.once("response", (response) => {
      if (response.statusCode !== 200) reject(new Error(`The stream answered ${response.statusCode}.`));
      response.setEncoding("utf8");
      response.on("error", () => {});
      response.on("data", (piece: string) => {
        for (const { event, data } of parse(piece)) {
          if (event === "begin") resolve();
          if (event === "change") hear(JSON.parse(data) as Heard);
        }
      });
    });
  });
  asked.end();
  await begun;
  asked.on("error", () => {});
  return { close: () => asked.destroy() };
}
