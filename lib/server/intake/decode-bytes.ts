import "server-only";
import { analyse } from "chardet";

/**
 * The text of bytes: by a mark of byte order, the encoding that HTTP states, the one that the page states, valid
 * UTF-8, and last by statistics (chardet). Labels are those of https://encoding.spec.whatwg.org.
 */
export function decodeBytes(bytes: Uint8Array, charset: string | null, isHtml: boolean): string {
  const marked = markOf(bytes);
  if (marked) return decode(bytes, marked) ?? "";
  const stated = [charset, isHtml ? statedInPage(bytes) : null];
  const utf8 = decode(bytes, "utf-8", true);
  for (const label of stated) {
    const name = label && encodingOf(label);
    if (!name) continue;
    // A template stated it: no text of another encoding is valid UTF-8 by chance, but for a word or two.
    if (name === "utf-8" && utf8 === null) continue;
    if (utf8 !== null && !/^(?:utf-16|iso-2022)/.test(name) && bytes.some((byte) => byte >= 0x80))
      return utf8;
    if (name.startsWith("utf-16") && !looksLikeUtf16(bytes)) continue;
    return decode(bytes, name) ?? "";
  }
  const wide = looksLikeUtf16(bytes);
  if (wide) return decode(bytes, wide) ?? "";
  return utf8 ?? decode(bytes, guessed(bytes)) ?? "";
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decode(bytes: Uint8Array, label: string, fatal = false): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? withWindowsSigns(text) : text;
  } catch {
    return null;
  }
}

const windowsSigns = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Some versions of Node read windows-1252 as Latin-1: dashes and quotation marks come as control characters. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The encoding that a label stands for, in the standard's spelling; null for none. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function statedInPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const found =
    /<meta[^>]{1,300}charset\s*=\s*["']?\s*([\w:.-]{2,30})/i.exec(head) ??
    /^\s*<\?xml[^>]{1,200}encoding\s*=\s*["']([\w:.-]{2,30})/i.exec(head);
  return found?.[1] ?? null;
}

/** Latin letters in UTF-16 have a NUL for every other byte. */
function looksLikeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.3 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

const readable =
  /^(?:shift_jis|euc-jp|euc-kr|big5|gb18030|iso-2022-jp|windows-125\d|iso-8859-\d{1,2}|koi8-r)$/;

/** Statistics over the bytes; Latin-1 and its kin are read as windows-1252, which holds them. */
function guessed(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000);
  const [best] = analyse(sample).filter(({ name }) => readable.test(name.toLowerCase()));
  const name = best && best.confidence >= 10 ? best.name.toLowerCase() : "windows-1252";
  return encodingOf(name === "iso-8859-1" ? "windows-1252" : name) ?? "windows-1252";
}
