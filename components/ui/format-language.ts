const names = new Intl.DisplayNames(["en"], { type: "language" });

/** "Brazilian Portuguese" for pt-BR; a tag that is not known comes back as it is. */
export function formatLanguage(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
