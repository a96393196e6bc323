import "server-only";
import { type PlacedPart, pageParts, placeMark } from "./page-parts";

/**
 * Readability drops many pictures with their captions. Keeps the page's captions aside, and gives back a function
 * that puts those that are missing between the article's parts, where they stood.
 */
export function mergeCaptions(document: Document): (parts: PlacedPart[]) => PlacedPart[] {
  const groups: PlacedPart[][] = [];
  for (const element of document.querySelectorAll("figure, figcaption, [class*=caption i]")) {
    if (
      element.closest("a, aside, nav, [class*=teaser i], [class*=card i]") ||
      element.querySelector("h1, h2, h3, h4")
    )
      continue;
    if (element.parentElement?.closest("figure, [class*=caption i]")) continue;
    const own = Number(element.getAttribute(placeMark));
    const words = pageParts(element).filter(({ type }) => type === "caption" || type === "credit");
    for (const part of words.map((each) => ({ ...each, at: each.at || own })))
      if (part.type === "credit" && groups.at(-1)?.length === 1 && part.at - groups.at(-1)![0]!.at < 6)
        groups.at(-1)!.push(part);
      else groups.push([part]);
  }
  const leads = leadParagraphs(document);
  const title = Number(document.querySelector("h1")?.getAttribute(placeMark) ?? 0);
  return (parts) => {
    const places = parts.map(({ at }) => at).filter((at) => at > 0);
    if (places.length === 0) return parts;
    const first = places.reduce((a, b) => Math.min(a, b));
    const last = places.reduce((a, b) => Math.max(a, b));
    const from = title > 0 && title < first ? title : first;
    const known = new Set(parts.map(({ text }) => text));
    const merged = [...parts];
    for (const group of groups) {
      const [picture] = group;
      if (!picture || known.has(picture.text) || picture.at < from || picture.at > last + 40) continue;
      known.add(picture.text);
      const next = merged.findIndex(({ at }) => at > picture.at);
      merged.splice(next < 0 ? merged.length : next, 0, ...group);
    }
    const opening =
      title > 0 ? leads.filter(({ at, text }) => at > title && at < first && !known.has(text)) : [];
    return [...opening, ...merged];
  };
}

/** Prose between the title and what Readability takes for the article's beginning: the opening of a live blog, say. */
function leadParagraphs(document: Document): PlacedPart[] {
  const found: PlacedPart[] = [];
  for (const element of document.querySelectorAll(`p[${placeMark}]`)) {
    if (
      element.closest(
        "header, aside, nav, footer, li, a, figure, figcaption, [class*=teaser i], [class*=card i], [class*=promo i]",
      )
    )
      continue;
    const [part, more] = pageParts(element);
    if (part?.type === "paragraph" && !more && part.text.length >= 120 && part.linked < 0.3) found.push(part);
  }
  return found;
}
