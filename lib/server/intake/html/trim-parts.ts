import "server-only";
import { authorNames } from "@/lib/domain/article/author-names";
import { pageDay } from "@/lib/domain/article/page-day";
import { titleLikeness } from "@/lib/domain/article/page-title";
import type { PageMetadata } from "./page-metadata";
import type { PlacedPart } from "./page-parts";

/** Lines that belong to the page and not to the article, in the languages of many sites. */
const furniture =
  /^(?:advertisement|advertising|sponsored(?: content)?|ad|anzeige|werbung|publicité|publicidad|広告|إعلان|share(?: this)?(?: article| story)?(?: on .{1,40})?|teilen|partager|compartir|tweet|print|email|save|listen|copy link|comments?|\d+ comments?|read more|continue reading|more|show more|click to expand.{0,40}|story continues(?: below)?.{0,40}|article continues (?:below|after).{0,60}|(?:to )?watch (?:the )?video.{0,30}|loading\W*|play video|close|menu|image (?:source|copyright|caption)|media caption|getty images|follow us.{0,80}|sign up.{0,160}|subscribe.{0,160}|related(?: articles?| stories| topics| links| content)?:?|recommended(?: for you)?:?|most (?:read|popular|viewed):?|you (?:may|might) also like.{0,30}|more on this (?:story|topic).{0,30}|see also:?|latest(?: news)?:?|topics?:?|tags?:?|filed under.{0,80}|(?:© ?|copyright ).{0,160}|all rights reserved.{0,80}|\d+ min(?:ute)?s? read|\d+ shares?|image \d+ of.{0,10}|caption|\d+ ?of ?\d+|https?:\/\/\S+|skip (?:to|past).{0,60}|end of .{3,40}|back to top|top)$/i;
const teaser =
  /^(?:read (?:more|also|next|the full .{3,40})|see also|also read|related|more (?:on|from|about)|watch|listen|recommended|don['’]t miss|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|lire aussi|à lire aussi|voir aussi|lea también|lee también|te puede interesar|ver también|leggi anche|関連記事|あわせて読みたい|اقرأ أيضا|اقرأ أيضًا)\s*[:：|>»–-]/i;
const updated =
  /^(?:(?:first )?published|updated|last (?:updated|modified)|posted|aktualisiert|veröffentlicht|stand|publié|mis à jour|publicado|actualizado)\b.{0,120}$/i;

const invitation =
  /^(?:follow (?:us|me|him|her|them|\p{Lu})|join (?:us|our|the (?:conversation|discussion))|subscribe|sign up|listen to|watch |get (?:the|our)|have a (?:news )?(?:tip|story)|got a (?:tip|story)|want more|like (?:us|this)|support (?:us|our)|download (?:the|our)|click here|this document is subject to|citation:|this (?:article|story|post) (?:was |has been )?(?:first|originally)|folgen sie|abonnieren|suivez|abonnez|suscríbete|síguenos|フォロー)/iu;

/** The article's parts without title, byline and date at the head, and without what pages add in between and after. */
export function trimParts(parts: readonly PlacedPart[], metadata: PageMetadata): PlacedPart[] {
  const seen = new Set<string>();
  const kept = captioned(parts).filter((part, index) => {
    if (isFurniture(part)) return false;
    if (index < 12 && isHead(part, metadata)) return false;
    const again = part.text.length > 60 && seen.has(part.text);
    seen.add(part.text);
    return !again;
  });
  while (kept.length > 0 && isTail(kept.at(-1)!)) kept.pop();
  return kept.filter((part, index) => !isLonelyHeading(part, kept[index + 1]));
}

/** A line above a credit is a caption, also where a page marks only the credit. */
function captioned(parts: readonly PlacedPart[]): PlacedPart[] {
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const above = next?.type === "credit" && part.type === "paragraph" && part.text.length < 220;
    const marked = parts[index + 1] && part.at !== 0 && next?.type === "credit" && next.at - part.at <= 3;
    return above && marked && part.linked < 0.5 ? { ...part, type: "caption" } : part;
  });
}

function isFurniture({ text, linked, type }: PlacedPart): boolean {
  if (type === "caption" || type === "credit") return furniture.test(text) && text.length < 20;
  if (furniture.test(text)) return true;
  if (teaser.test(text) && text.length < 300) return true;
  return type === "list_item" && linked > 0.9 && text.split(" ").length < 4;
}

function isHead({ text, type }: PlacedPart, { title, authors, language }: PageMetadata): boolean {
  if (type === "caption" || type === "credit" || text.length > 300) return false;
  if (
    title !== "" &&
    text.length < title.length * 1.5 &&
    titleLikeness(text, title) >= 0.9 &&
    title.length < text.length * 2
  )
    return true;
  if (updated.test(text)) return true;
  if (text.length > 120) return false;
  const names = authorNames(text);
  if (/^(?:by|von|par|por|di)\s/i.test(text) && text.length < 100 && names.length > 0 && !/[.!?]$/.test(text))
    return true;
  if (
    names.length > 0 &&
    names.every((name) => authors.some((author) => author.toLowerCase() === name.toLowerCase()))
  )
    return true;
  return text.length < 60 && pageDay(text, language) !== null && !/[^m][.!?]$/.test(text);
}

function isTail({ text, linked, type }: PlacedPart): boolean {
  if (type === "caption" || type === "credit") return false;
  if (type === "heading") return true;
  if (invitation.test(text) && text.length < 300) return true;
  return linked > 0.8 && text.length < 200;
}

/** A heading over nothing: what stood under it was taken away. */
function isLonelyHeading(part: PlacedPart, next: PlacedPart | undefined): boolean {
  return part.type === "heading" && next === undefined;
}
