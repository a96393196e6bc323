import "server-only";
import { v7 } from "uuid";

/** A UUIDv7: made by the app, so that Postgres 15 serves as well as 18. */
export function newId(): string {
  return v7();
}
