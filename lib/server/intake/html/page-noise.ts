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
 * lists of other articles. What holds the title or a good part of the page's sentences stays, whatever its name.
 * @param thorough false takes away machinery and menus alone
 * @returns how many letters stand in the page's sentences before
 */
export function removeNoise(document: Document, thorough: boolean): number {
  const body = document.body;
  if (!body) return 0;
  const weights = sentenceWeights(body);
  const total = weights.get(body) ?? 0;
  const holdsMuch = (element: Element) => (weights.get(element) ?? 0) > Math.max(120, total / 5);
  for (const element of body.querySelectorAll(machinery))
    if (
      !(/^(?:form|noscript)$/.test(element.localName) || element.hasAttribute("hidden")) ||
      !holdsMuch(element)
    )
      element.remove();
  for (const element of body.querySelectorAll(roles)) if (!holdsMuch(element)) element.remove();
  if (!thorough) return total;
  for (const element of [
    ...body.querySelectorAll("[class], [id], [data-component], [style], footer, aside"),
  ]) {
    if (/^(?:html|body|article|main|h1|figcaption)$/.test(element.localName) || !body.contains(element))
      continue;
    if (isNoise(element) && !holdsMuch(element) && !element.querySelector("h1, [itemprop~=headline]"))
      element.remove();
  }
  return total;
}

/** For every element, the letters of the sentences inside: text long enough to be prose and not linked. */
function sentenceWeights(body: Element): Map<Element, number> {
  const weights = new Map<Element, number>();
  const walk = (element: Element): number => {
    if (/^(?:script|style|template|a|button|select|textarea|svg|iframe)$/.test(element.localName)) return 0;
    let weight = 0;
    let own = 0;
    for (const child of element.childNodes) {
      if (child.nodeType === 1) weight += walk(child as Element);
      else if (child.nodeType === 3) own += (child.textContent ?? "").trim().length;
    }
    if (own >= 40) weight += own;
    if (weight > 0) weights.set(element, weight);
    return weight;
  };
  walk(body);
  return weights;
}

function isNoise(element: Element): boolean {
  const names = ["class", "id", "data-component"].map((name) => element.getAttribute(name) ?? "").join(" ");
  const parted = names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
  if (noiseWords.test(parted.replace(/--[a-z-]+/g, " ")))
    return (
      !isProse(element) && !(element.querySelector("blockquote") && !/comment|related|share/.test(parted))
    );
  if (element.localName === "footer")
    return element.closest("article, blockquote") === null || isLinks(element);
  if (element.localName === "aside") return isLinks(element);
  return /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** A paragraph with a telling name can still be the article's: themes name them so. */
function isProse(element: Element): boolean {
  return /^(?:p|blockquote)$/.test(element.localName) && wordsIn(element) > 200 && !isLinks(element);
}

function isLinks(element: Element): boolean {
  const total = wordsIn(element);
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += wordsIn(link);
  return total < 40 || linked / total > 0.3;
}

function wordsIn(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/g, " ").length;
}
