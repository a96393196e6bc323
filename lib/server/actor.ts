import "server-only";
import type { Role } from "@/lib/domain/policy";

/**
 * Who acts, in which desk, when: what every verb takes first. Only `session.ts`, the seed and tests make one, so
 * holding it is the proof that somebody asked who is there.
 */
export type Actor = {
  deskId: string;
  deskName: string;
  memberId: string;
  personId: string;
  sessionId: string;
  name: string;
  email: string;
  role: Role;
  /** The time of the request: the only clock that verbs read. */
  at: Date;
};

/** What a caller sent. Reading it validates it, which verbs do last, after rights, stage and version. */
export type Given<T> = () => T;
