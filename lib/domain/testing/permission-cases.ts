import { FactdeskError } from "@/lib/domain/errors";
import type { ClaimState, Who } from "@/lib/domain/permission";
import type { Role } from "@/lib/domain/policy";
import type { Stage } from "@/lib/domain/workflow";

// People, times and claims that the tests of permission ask about.
export const now = "2024-05-10T12:00:00.000Z";
export const later = "2024-05-10T12:30:00.000Z";
export const earlier = "2024-05-10T11:55:00.000Z";
export const longAgo = "2024-05-10T11:00:00.000Z";

export const people = {
  reader: "reader",
  bystander: "checker",
  holder: "checker",
  author: "checker",
  setter: "checker",
  ratingEditor: "editor",
  editor: "editor",
  admin: "admin",
} as const satisfies Record<string, Role>;
export type Person = keyof typeof people;
export const everybody = Object.keys(people) as Person[];
export const checkers = everybody.filter((person) => person !== "reader");
export const editors: Person[] = ["ratingEditor", "editor", "admin"];
export const without = (persons: Person[], ...absent: Person[]) =>
  persons.filter((one) => !absent.includes(one));

export const who = (person: Person): Who => ({ memberId: person, role: people[person] });

export function claimIn(stage: Stage, given: Partial<ClaimState> = {}): ClaimState {
  return {
    stage,
    version: 3,
    reviewMode: "single",
    holderId: stage === "researching" ? "holder" : null,
    leaseUntil: stage === "researching" ? later : null,
    reviewerId: null,
    reviewLeaseUntil: null,
    authorId: "author",
    raterIds: ["author", "ratingEditor"],
    roundRaterIds: [],
    adjudicatorId: null,
    setAside: stage === "set_aside" ? { byId: "setter", at: earlier, version: 3 } : null,
    ...given,
  };
}

export function outcome(act: () => unknown): string {
  try {
    act();
    return "allowed";
  } catch (error) {
    if (error instanceof FactdeskError) return error.code;
    throw error;
  }
}
