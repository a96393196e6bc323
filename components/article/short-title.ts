/** A title for a bar that has little room, cut at a word. */
export function shortTitle(title: string, longest = 44): string {
  if (title.length <= longest) return title;
  const cut = title.lastIndexOf(" ", longest);
  return `${title.slice(0, cut > longest / 2 ? cut : longest)}…`;
}
