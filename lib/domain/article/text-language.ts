/** Scripts that one language alone is written in; the others' texts keep what was stated of them. */
const ownLanguage: Record<string, string> = {
  Kana: "ja",
  Hang: "ko",
  Hebr: "he",
  Grek: "el",
  Thai: "th",
  Geor: "ka",
  Armn: "hy",
};
const scripts = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hani: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hang: /\p{Script=Hangul}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Grek: /\p{Script=Greek}/gu,
  Thai: /\p{Script=Thai}/gu,
  Geor: /\p{Script=Georgian}/gu,
  Armn: /\p{Script=Armenian}/gu,
};
const sameScript: Record<string, string> = { Jpan: "Kana", Kore: "Hang", Hans: "Hani", Hant: "Hani" };

/**
 * The language of a text: as stated, unless the text is in another script (templates say `en` of everything).
 * Then, and where nothing was stated, the language whose script it is, where that is one; else null.
 */
export function textLanguage(text: string, stated: string | null): string | null {
  const script = mainScript(text.slice(0, 20_000));
  if (script === null) return stated;
  if (stated !== null) {
    const likely = new Intl.Locale(stated).maximize().script ?? "";
    if ((sameScript[likely] ?? likely) === script || !(script in scripts) || !knows(likely)) return stated;
  }
  // Arabic letters without those that only Persian, Urdu and their neighbours have.
  if (script === "Arab")
    return /[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u06d2]/.test(text) ? null : "ar";
  return ownLanguage[script] ?? null;
}

function knows(script: string): boolean {
  return script in scripts || script in sameScript;
}

function mainScript(text: string): string | null {
  const counts = Object.entries(scripts).map(
    ([name, letter]) => [name, text.match(letter)?.length ?? 0] as const,
  );
  const kana = counts.find(([name]) => name === "Kana")?.[1] ?? 0;
  const han = counts.find(([name]) => name === "Hani")?.[1] ?? 0;
  // Japanese mixes both: a tenth of kana among Chinese characters tells it.
  if (kana + han > 20 && kana * 9 > han) counts.push(["Kana", kana + han]);
  const [most] = counts.sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 20 ? most[0] : null;
}
