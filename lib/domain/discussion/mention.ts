/** Somebody who can be named in a comment. */
export type Named = { id: string; name: string };

export type CommentPart = { text: string; mention: string | null };

/** A name ends where a word ends: "@Ann" is not in "@Anna", nor in "mail@Ann". */
const wordBefore = /[\p{L}\p{N}_]$/u;
const wordAfter = /^[\p{L}\p{N}_]/u;

/**
 * A comment cut into words and mentions. A mention is `@` and the full name of one of those given; of two names that
 * fit the longer one. Case counts.
 * @param people those who are mentioned, as the comment's row lists them
 * @returns parts whose texts make up the body; `mention` is a member's id
 */
export function commentParts(body: string, people: readonly Named[]): CommentPart[] {
  const names = people.filter(({ name }) => name !== "").toSorted((a, b) => b.name.length - a.name.length);
  const parts: CommentPart[] = [];
  let plain = 0;
  for (let at = body.indexOf("@"); at !== -1; at = body.indexOf("@", at + 1)) {
    if (wordBefore.test(body.slice(Math.max(0, at - 2), at))) continue;
    const after = at + 1;
    const found = names.find(
      ({ name }) => body.startsWith(name, after) && !wordAfter.test(body.slice(after + name.length)),
    );
    if (!found) continue;
    if (at > plain) parts.push({ text: body.slice(plain, at), mention: null });
    plain = after + found.name.length;
    parts.push({ text: body.slice(at, plain), mention: found.id });
    at = plain - 1;
  }
  if (plain < body.length) parts.push({ text: body.slice(plain), mention: null });
  return parts;
}

/** The ids of those whose names stand in a comment behind an `@`, each once, in that order. */
export function mentionedIn(body: string, people: readonly Named[]): string[] {
  return [...new Set(commentParts(body, people).flatMap(({ mention }) => (mention ? [mention] : [])))];
}

/** What is being typed behind an `@` before the caret. */
export type MentionQuery = { start: number; words: string };

/** A name has at most so many words and characters before the list of people goes away. */
const longestQuery = 40;
const mostWords = 4;

/**
 * Whether the caret stands behind an `@` that begins a name.
 * @param caret UTF-16 units, as a text field counts
 * @returns where the `@` stands and what follows it; null when no name is being typed
 */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - longestQuery - 1), caret);
  const at = before.lastIndexOf("@");
  if (at === -1) return null;
  const start = caret - before.length + at;
  const words = before.slice(at + 1);
  if (wordBefore.test(text.slice(Math.max(0, start - 2), start))) return null;
  if (/[\n@]|^\s|\s\s/.test(words) || words.split(/\s/).length > mostWords) return null;
  return { start, words };
}

/** Those whose name has every word that is typed at the beginning of one of its own; as given, at most `most`. */
export function offeredFor<Person extends Named>(
  words: string,
  people: readonly Person[],
  most = 6,
): Person[] {
  const sought = folded(words).split(/\s+/).filter(Boolean);
  const fits = ({ name }: Named) => {
    const own = folded(name).split(/[\s-]+/);
    return sought.every((word) => own.some((part) => part.startsWith(word)));
  };
  return people.filter(fits).slice(0, most);
}

/** "Émile" is found by "emile". */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
