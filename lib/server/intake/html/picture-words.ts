import "server-only";
import { isCredit } from "@/lib/domain/article/caption-credit";

const captionNames =
  /(?:^|[\s_-])(?:img|image|photo|picture|media|figure|wp|gallery)?[\s_-]*caption(?:s|[\s_-]?(?:text|body|wrapper|content))?(?:$|[\s_-])|bildunterschrift|legende|pie-de-foto/i;
const creditNames =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|photo-?by|image-?source|fotograf|urheber|bildnachweis)(?:$|[\s_-])/i;

const typeMark = "data-factdesk-type";

/** Whether an element holds what a picture shows or who made it, by its element, class or microdata. */
export function pictureType(element: Element, inPicture: boolean): "caption" | "credit" | null {
  const marked = element.getAttribute(typeMark);
  if (marked === "caption" || marked === "credit") return marked;
  if (/^(?:html|body|main|article)$/.test(element.localName)) return null;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
  const words = element.textContent ?? "";
  const saysCredit = creditNames.test(names) || /copyrightHolder|creditText/.test(names);
  if (inPicture) {
    if (saysCredit || element.localName === "cite") return "credit";
    return element.localName === "small" && isCredit(words) ? "credit" : null;
  }
  if (element.localName === "figcaption") return "caption";
  if (words.length < 1500 && captionNames.test(names) && !element.querySelector("p + p + p, h2"))
    return "caption";
  if (saysCredit && words.length < 200 && (isBesidePicture(element) || isCredit(words))) return "credit";
  return null;
}

function isBesidePicture(element: Element): boolean {
  if (element.closest("figure")) return true;
  const around = element.parentElement;
  return (
    around !== null &&
    around.querySelector("img, picture, amp-img") !== null &&
    (around.textContent ?? "").length < 800
  );
}

/** Makes captions and credits that are so by class alone into elements that Readability leaves as they are. */
export function markPictureWords(document: Document): void {
  for (const element of [
    ...document.querySelectorAll("div[class], p[class], span[class], p[itemprop], span[itemprop]"),
  ]) {
    if (
      element.closest("figcaption") ||
      element.querySelector("img, picture, figure, figcaption, [class*=caption i]")
    )
      continue;
    const type = pictureType(element, false);
    if (type === null) continue;
    const made = document.createElement("figcaption");
    made.setAttribute(typeMark, type);
    made.append(...element.childNodes);
    element.replaceWith(made);
  }
}
