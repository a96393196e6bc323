import type { Tokens } from "./tokens";

/** A stretch of tokens that is the same in both texts. */
export type Block = { a: number; b: number; length: number };

/** Which tokens still belong to nothing: `toNew[i]` and `toOld[j]` hold the partner or -1. */
export type Links = { toNew: Int32Array; toOld: Int32Array };

export function noLinks(a: Tokens, b: Tokens): Links {
  return { toNew: new Int32Array(a.count).fill(-1), toOld: new Int32Array(b.count).fill(-1) };
}

/** Links what is free on both sides. */
export function link({ toNew, toOld }: Links, { a, b, length }: Block) {
  for (let step = 0; step < length; step++)
    if (toNew[a + step] === -1 && toOld[b + step] === -1) {
      toNew[a + step] = b + step;
      toOld[b + step] = a + step;
    }
}

/** Pairs what stands once in each of two lists of hashes: everything that stands more often identifies nothing. */
export class OnceInEach {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #a: Int32Array;
  readonly #b: Int32Array;

  constructor(expected: number) {
    let size = 16;
    while (size < expected * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#a = new Int32Array(size).fill(-1);
    this.#b = new Int32Array(size).fill(-1);
  }

  add(side: "a" | "b", hash: number, position: number) {
    const key = hash === 0 ? 1 : hash;
    let slot = key & this.#mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    const seen = side === "a" ? this.#a : this.#b;
    seen[slot] = seen[slot] === -1 ? position : -2;
  }

  /** [position in a, position in b], in the order of a. */
  pairs(): [number, number][] {
    const found: [number, number][] = [];
    for (const [slot, a] of this.#a.entries()) {
      const b = this.#b[slot] ?? -1;
      if (a >= 0 && b >= 0) found.push([a, b]);
    }
    return found.sort((one, other) => one[0] - other[0]);
  }
}

export function hashOf(ids: Int32Array, start: number, length: number): number {
  let hash = Math.imul(length, 0x9e3779b1);
  for (let index = start; index < start + length; index++) {
    hash = Math.imul(hash ^ (ids[index] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

export function sameTokens(a: Tokens, at: number, b: Tokens, there: number, length: number): boolean {
  for (let step = 0; step < length; step++) if (a.ids[at + step] !== b.ids[there + step]) return false;
  return true;
}
