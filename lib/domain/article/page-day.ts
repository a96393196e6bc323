const monthLanguages =
  "en de fr es pt it nl da sv nb fi pl cs sk hu ro hr sr sl bg ru uk el tr ar ar-LB fa he hi id ms vi ca et lv lt";

let months: Map<string, number> | undefined;

/** Month names as people write them, from Unicode's own tables; of two meanings the first language's wins. */
function monthNames(): Map<string, number> {
  if (months) return months;
  const names = new Map<string, number>();
  for (const language of monthLanguages.split(" "))
    for (let month = 1; month <= 12; month++)
      for (const form of ["long", "short"] as const)
        for (const rest of [{}, { day: "numeric", year: "numeric" }] as const) {
          const options = { month: form, ...rest, timeZone: "UTC" } as const;
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options);
          const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 15)));
          const name = bare(parts.find(({ type }) => type === "month")?.value ?? "");
          if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month);
        }
  names.set("sept", 9);
  months = names;
  return names;
}

/** Lower case, without accents and points. */
function bare(word: string): string {
  const plain = word.normalize("NFKD").replace(/\p{M}|[.\u200e\u200f]/gu, "");
  return plain.toLowerCase();
}

const digitRuns = [0x0660, 0x06f0, 0x0966, 0xff10];

/** Arabic, Persian, Devanagari and full-width digits as ASCII. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - Math.max(...digitRuns.filter((start) => start <= code)));
  });
}

/**
 * The first day that a text states, as an ISO day, the day as written and not moved to another zone:
 * ISO 8601, RFC 2822, “March 5, 2024”, “5. März 2024”, “5 de marzo de 2024”, “2024年3月5日”, “05.03.2024”.
 * Of 03/05/2024 the month comes first where `language` is American English or unknown English, else the day.
 * @returns null when the text states no day between 1900 and 2199
 */
export function pageDay(given: string, language: string | null = null): string | null {
  const text = latinDigits(given.slice(0, 300));
  const iso =
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? /^\s*(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?/.exec(text);
  if (asian) return day(asian[1], asian[2], asian[3]);
  return namedDay(text) ?? numericDay(text, language);
}

/** Day, month by name and year, in either order. */
function namedDay(text: string): string | null {
  const words = [...text.matchAll(/\d+|[\p{L}\p{M}.'’]+/gu)].map(([word]) => word);
  for (const [at, word] of words.entries()) {
    const month = monthNames().get(bare(word));
    if (!month) continue;
    const around = [words[at - 1], words[at - 2], words[at + 1], words[at + 2], words[at + 3]].map(
      (near) => near?.replace(/^(?:de|of|del)$/i, "") ?? "",
    );
    const year =
      around.slice(2).find((near) => /^\d{4}$/.test(near)) ?? around.find((near) => /^\d{4}$/.test(near));
    const number = around.find((near) => /^\d{1,2}$/.test(near));
    const found = year && number && day(year, String(month), number);
    if (found) return found;
  }
  return null;
}

function numericDay(text: string, language: string | null): string | null {
  const yearFirst = /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const parts = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!parts) return null;
  const [, first, sign, second, year] = parts;
  const monthFirst = sign === "/" && /^(?:en|en-US|en-PH)$/i.test(language ?? "en");
  return monthFirst
    ? (day(year, first, second) ?? day(year, second, first))
    : (day(year, second, first) ?? (sign === "/" ? day(year, first, second) : null));
}

function day(year = "", month = "", date = ""): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === iso;
  return real && Number(year) >= 1900 && Number(year) < 2200 ? iso : null;
}
