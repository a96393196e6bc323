/** What a member may declare an interest in. */
export const interestKindLabels = { speaker: "Speaker", publisher: "Publisher", topic: "Topic" } as const;
export type InterestKind = keyof typeof interestKindLabels;
export const interestKinds = Object.keys(interestKindLabels) as [InterestKind, ...InterestKind[]];

export const interestLimits = { name: 300, note: 2_000 } as const;

export type Interest = { kind: InterestKind; name: string };

/** What of a claim an interest is compared with. */
export type InterestingClaim = {
  speaker: string | null;
  articlePublisher: string | null;
  articleAuthors: readonly string[];
  wording: string;
};

/** What stands between words, as a set that JavaScript and Postgres read alike. */
const between =
  "[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u2000-\\u206f\\u3000-\\u303f]";
const accents = "[\\u0300-\\u036f]";
/** Scripts that are written without spaces: in them a word may begin and end anywhere. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * The words of a name as a regular expression that finds them, whole and in a row, in text in the form NFKD. Case
 * and accents do not count. It spells every letter out, so that Postgres finds the same under any collation.
 * @returns null for a name without a letter or digit, which nothing touches
 */
export function interestPattern(name: string): string | null {
  const bare = name.normalize("NFKD").replace(new RegExp(accents, "gu"), "");
  const words = bare.split(new RegExp(`${between}+`, "u")).filter((word) => word !== "");
  const [first] = words[0] ?? "";
  const last = [...(words.at(-1) ?? "")].at(-1);
  if (first === undefined || last === undefined) return null;
  const spelled = words.map((word) => [...word].map(anyCase).join("")).join(`${between}+`);
  const begin = unspaced.test(first) ? "" : `(?:^|${between})`;
  return `${begin}${spelled}${unspaced.test(last) ? "" : `(?:$|${between})`}`;
}

function anyCase(letter: string): string {
  const forms = [letter, letter.toLowerCase(), letter.toUpperCase()].filter((form) => [...form].length === 1);
  const different = [...new Set(forms)];
  return `${different.length === 1 ? letter : `[${different.join("")}]`}${accents}*`;
}

/** The texts of a claim in which an interest of this kind is looked for. */
export function textsOf(kind: InterestKind, claim: InterestingClaim): string[] {
  const texts: Record<InterestKind, (string | null)[]> = {
    // Without a speaker it is the article that makes the claim, in its authors' name.
    speaker: [claim.speaker, ...claim.articleAuthors],
    publisher: [claim.articlePublisher],
    topic: [claim.wording],
  };
  return texts[kind].filter((text) => text !== null);
}

/**
 * Whether a claim touches an interest: "Trump" touches what "Donald Trump" said; a topic touches a wording that
 * names it. As `lib/server/member/interest-condition.ts` asks in SQL.
 */
export function touches(interest: Interest, claim: InterestingClaim): boolean {
  const pattern = interestPattern(interest.name);
  if (pattern === null) return false;
  const finds = new RegExp(pattern, "u");
  return textsOf(interest.kind, claim).some((text) => finds.test(text.normalize("NFKD")));
}
