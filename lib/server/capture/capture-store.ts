import "server-only";

export type StoredIn = "postgres" | "s3";

/** Which capture: its desk leads, so that the objects of a desk can be found and erased together. */
export type CaptureKey = { deskId: string; id: string };

/** What the capture's row says of its bytes; they are in the row itself only when that is where they are kept. */
export type KeptBytes = { storedIn: StoredIn; bytes: Uint8Array<ArrayBuffer> | null };

/**
 * Where the bytes of captures are kept. `put` comes before the transaction that writes the row: an object without
 * a row harms nobody, a row without its object would lie.
 * @throws FactdeskError `unavailable`, with a sentence, when the store cannot be used
 */
export type CaptureStore = {
  put(key: CaptureKey, bytes: Uint8Array<ArrayBuffer>): Promise<KeptBytes>;
  /** Null when there is nothing under that key. */
  get(key: CaptureKey): Promise<Uint8Array | null>;
  /** Does nothing where there is nothing. */
  erase(key: CaptureKey): Promise<void>;
};
