/** A language as a tag of BCP 47 (https://www.rfc-editor.org/info/bcp47), or null when it is not well formed. */
export function languageTag(language: string | null): string | null {
  const tag = language?.trim() ?? "";
  if (!/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
