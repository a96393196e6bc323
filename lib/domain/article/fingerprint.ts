/**
 * A 64-bit simhash over shingles of three words (Charikar 2002, Manku et al. 2007): texts that share nearly all of
 * their wording differ in few bits. As the decimal string of a signed 64-bit number, which is Postgres's `bigint`.
 */
export function fingerprint(text: string): string {
  const high = new Int32Array(32);
  const low = new Int32Array(32);
  let before = "";
  let last = "";
  for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(unit)) {
    const shingle = `${before} ${last} ${word}`;
    count(high, hash(shingle, 0x811c9dc5));
    count(low, hash(shingle, 0x9747b28c));
    before = last;
    last = word;
  }
  const value = (BigInt(signs(high)) << 32n) | BigInt(signs(low));
  return BigInt.asIntN(64, value).toString();
}

/** How many of 64 bits may differ: shingles alike to about nine tenths. Unrelated texts differ in 32. */
export const nearestBits = 8;

/** Whether two fingerprints are of the same text but for small corrections. */
export function isNearIdentical(a: string, b: string): boolean {
  return differingBits(a, b) <= nearestBits;
}

/** How many of the 64 bits of two fingerprints differ. */
export function differingBits(a: string, b: string): number {
  let rest = BigInt.asUintN(64, BigInt(a) ^ BigInt(b));
  let bits = 0;
  for (; rest > 0n; rest &= rest - 1n) bits++;
  return bits;
}

/** A word; in scripts written without spaces, a character. */
const unit =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** FNV-1a with a final mix (murmur3's), so that every bit depends on every letter. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

function count(bits: Int32Array, value: number) {
  for (let bit = 0; bit < 32; bit++) bits[bit]! += (value >>> bit) & 1 ? 1 : -1;
}

function signs(bits: Int32Array): number {
  let value = 0;
  for (let bit = 0; bit < 32; bit++) if (bits[bit]! > 0) value |= 1 << bit;
  return value >>> 0;
}
