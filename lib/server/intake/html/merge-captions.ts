import "server-only";
import { type PlacedPart, pageParts, placeMark } from "./page-parts";

/**
 * Readability drops many pictures with their captions. Keeps the page's captions aside, and gives back a function
 * that puts those that are missing between the article's parts, where they stood.
 */
export function mergeCaptions(document: Document): (parts: PlacedPart[]) => PlacedPart[] {
  const kept: PlacedPart[] = [];
  for (const element of document.querySelectorAll("figure, [class*=caption i]")) {
    if (
      element.closest("a, aside, nav, li a, [class*=teaser i], [class*=card i]") ||
      element.querySelector("h1, h2, h3, h4")
    )
      continue;
    if (element.parentElement?.closest("figure, [class*=caption i]")) continue;
    if (element.localName === "figure" && !element.querySelector("figcaption, [class*=caption i]")) continue;
    const own = Number(element.getAttribute(placeMark));
    const parts = pageParts(element).filter(({ type }) => type === "caption" || type === "credit");
    kept.push(...parts.map((part) => ({ ...part, at: part.at || own })));
  }
  const title = Number(document.querySelector("h1")?.getAttribute(placeMark) ?? 0);
  return (parts) => {
    const places = parts.map(({ at }) => at).filter((at) => at > 0);
    if (places.length === 0) return parts;
    const [first, last] = [places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))];
    const from = title > 0 && title < first ? title : first;
    const known = new Set(parts.map(({ text }) => text));
    const merged = [...parts];
    for (const caption of kept) {
      if (known.has(caption.text) || caption.at < from || caption.at > last + 40) continue;
      known.add(caption.text);
      const next = merged.findIndex(({ at }) => at > caption.at);
      merged.splice(next < 0 ? merged.length : next, 0, caption);
    }
    return merged;
  };
}
