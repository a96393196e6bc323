/** Whether words begin or end with quotation marks of their own: more around them would stand twice. */
export function hasOwnMarks(words: string): boolean {
  return /^\s*["“”„‟«»]|["“”„‟«»]\s*$/.test(words);
}

/** Somebody's words in quotation marks; words with marks of their own at an end are left as they stand. */
export function inQuotationMarks(words: string): string {
  return hasOwnMarks(words) ? words : `“${words}”`;
}
