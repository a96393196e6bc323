import "server-only";

/** Never words of an article, wherever it stands. */
const machinery =
  "script, style, template, svg, iframe, object, embed, canvas, form, button, select, input, textarea, dialog, noscript, link, meta, audio, video, map, [hidden]";
const roles =
  'nav, menu, [role="navigation"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="toolbar"], [role="contentinfo"], [role="complementary"]';

const noiseWords =
  /(?:^|[^a-z])(?:share|sharing|sharebar|social|socials|addthis|newsletter|subscribe|subscription|signup|sign-up|promo|promotion|promoted|advert|advertisement|adverts|ads|ad|adslot|dfp|sponsored|outbrain|taboola|revcontent|disqus|comments|comment-list|commenting|cookie|cookies|consent|gdpr|cmp|breadcrumb|breadcrumbs|pagination|pager|related|recommended|recommendations|recirc|recirculation|most-read|mostread|most-popular|trending|read-more|readmore|read-next|read-also|more-from|more-stories|also-read|see-also|toolbar|author-bio|authorbio|about-author|about-the-author|author-box|post-author-box|tag-list|tags|taglist|topics-list|keywords|print-button|paywall-offer|piano|donate|donation|skip-link|skiplink|screen-reader-text|sr-only|visually-hidden|visuallyhidden|correction-form|feedback|teaser-list|inread|mw-editsection|noprint|jump-link|yarpp|jp-relatedposts|sharedaddy|post-navigation|nav-links|playlist|video-player|jwplayer|rating-widget|poll|quiz-widget|follow-us|app-promo|banner-ad|whatsapp|telegram-join)(?:$|[^a-z])/;

/**
 * Takes away what is never the article: machinery, menus, advertisements, share bars, newsletters, comments and
 * lists of other articles. What holds the title or much of the page's words stays, whatever its name.
 */
export function removeNoise(document: Document): void {
  const body = document.body;
  if (!body) return;
  for (const element of body.querySelectorAll(machinery)) {
    // A noscript may hold the only picture with its caption; a form may be wrapped around the whole page.
    if (element.localName === "form" && holdsMuch(element, wordsIn(body) / 3)) continue;
    if (element.hasAttribute("hidden") && holdsMuch(element, wordsIn(body) / 2)) continue;
    element.remove();
  }
  const all = wordsIn(body);
  for (const element of body.querySelectorAll(roles)) if (!holdsMuch(element, all / 3)) element.remove();
  for (const element of [
    ...body.querySelectorAll("[class], [id], [data-component], [aria-label], footer, aside"),
  ]) {
    if (element.parentNode === null || /^(?:html|body|article|main|h1|figcaption)$/.test(element.localName))
      continue;
    if (
      isNoise(element) &&
      !holdsMuch(element, all / 3) &&
      !element.querySelector("h1, [itemprop~=headline]")
    )
      element.remove();
  }
}

function isNoise(element: Element): boolean {
  const names = ["class", "id", "data-component"].map((name) => element.getAttribute(name) ?? "").join(" ");
  const parted = names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
  if (noiseWords.test(parted.replace(/--[a-z-]+/g, " "))) return !isParagraphOfText(element);
  if (element.localName === "footer")
    return element.closest("article, blockquote") === null || isLinks(element);
  if (element.localName === "aside") return isLinks(element);
  return /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** A paragraph with a telling name can still be the article's: themes name them `has-drop-cap social-…`. */
function isParagraphOfText(element: Element): boolean {
  return element.localName === "p" && wordsIn(element) > 200 && !isLinks(element);
}

function isLinks(element: Element): boolean {
  const total = wordsIn(element);
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += wordsIn(link);
  return total < 40 || linked / total > 0.3;
}

/** The length of its paragraphs' words: a wrapper of the article has much, a widget little. */
function holdsMuch(element: Element, limit: number): boolean {
  if (limit < 150) return false;
  let length = 0;
  for (const paragraph of element.querySelectorAll("p")) length += wordsIn(paragraph);
  return Math.max(length, element.querySelector("p") ? 0 : wordsIn(element) / 3) > limit;
}

function wordsIn(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/g, " ").length;
}
