import "server-only";
import { environment } from "@/lib/server/environment";
import { FetchFault } from "./fetch-fault";

/**
 * What an address must be before anything is asked: http(s), without a name and password, and on a
 * usual port. Where its host stands is checked on the connection.
 */
export function requirePublicAddress(given: string, from: URL | null): URL {
  const fault = from === null ? "not_an_address" : "refused_address";
  if (given.length > 2048 || !URL.canParse(given)) throw new FetchFault(fault);
  const address = new URL(given);
  if (address.protocol !== "http:" && address.protocol !== "https:") throw new FetchFault(fault);
  if (address.username !== "" || address.password !== "") throw new FetchFault("refused_address");
  address.hash = "";
  const port = address.port || (address.protocol === "https:" ? "443" : "80");
  if (environment.fetchAllowHosts.includes(`${address.hostname}:${port}`)) return address;
  // Ports below 1024 belong to other services: mail, directories, shells.
  if (port !== "80" && port !== "443" && Number(port) < 1024) throw new FetchFault("refused_address");
  if (/(?:^|\.)(?:localhost|local|internal|localdomain|home\.arpa)\.?$/i.test(address.hostname))
    throw new FetchFault("refused_address");
  // All of ::/16 is loopback, mapped or long given up (RFC 4291, 2.5.5.1); the library knows most of it, not all.
  if (address.hostname.startsWith("[::")) throw new FetchFault("refused_address");
  return address;
}
