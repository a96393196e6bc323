import "server-only";

/** Somebody goes on working: told to open pages every few minutes, and listed in no history. */
export const leaseExtended = "claim.lease_extended";

/** The events that a history lists. */
export const listed = { type: { not: leaseExtended } } as const;
