import type { LiveEvent, LivePresence } from "@/lib/contract/live/stream";

/** What the desk tells this browser, as it is passed from tab to tab. */
export type Told =
  | { kind: "change"; event: LiveEvent }
  | { kind: "presence"; presence: LivePresence }
  /** Too much was missed: what is shown is to be read anew. */
  | { kind: "reset"; place: string }
  /** Where the stream begins, when nothing was asked for. */
  | { kind: "place"; place: string }
  /** Whether the desk is in reach. */
  | { kind: "line"; open: boolean };

/** Which of two places in the desk's history is the later one. */
export function isLater(place: string, than: string | null): boolean {
  return than === null || BigInt(place) > BigInt(than);
}
