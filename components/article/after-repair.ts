type Waiting = { id: string; repairs: readonly unknown[] };

/**
 * Where one goes on after a repair: to the claim that waits next in the text, from the end back to its beginning.
 * @param waiting the claims that waited before it, in the order of the text
 * @param repaired as it is now; it is stayed with while another passage of it waits
 */
export function afterRepair(
  waiting: readonly Waiting[],
  repaired: Waiting,
): { nextId: string | null; detail: string } {
  if (repaired.repairs.length > 0) return { nextId: null, detail: "Another passage of this claim waits." };
  const at = waiting.findIndex(({ id }) => id === repaired.id);
  const next = [...waiting.slice(at + 1), ...waiting.slice(0, Math.max(at, 0))][0];
  return next
    ? { nextId: next.id, detail: "The next one that waits is open." }
    : { nextId: null, detail: "No passage waits for repair any more." };
}
