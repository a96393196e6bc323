import "server-only";
import type { Move, Stage } from "@/lib/domain/workflow";
import type { Actor } from "@/lib/server/actor";
import type { Prisma, Transaction } from "@/lib/server/database";
import type { Values } from "@/lib/server/events";
import type { LockedClaim } from "./lock-claim";

export type Effect = (asked: {
  tx: Transaction;
  actor: Actor;
  claim: LockedClaim;
  move: Move;
  body: () => unknown;
}) => Promise<Outcome>;

/** What an action writes besides the stage: columns of the claim, and what its event says. */
export type Outcome = {
  set?: Prisma.ClaimUncheckedUpdateManyInput;
  old?: Values;
  new?: Values;
  why?: string | null;
  subjectId?: string;
  /** Whether the author of the verdict is still a member; asked by request_changes. */
  authorIsHere?: boolean;
  /** Where the ratings lead; answered by rate. */
  agreed?: Stage;
};
