import type { SourceView } from "@/lib/contract/evidence/source";
import { type Directness, directnessLabels } from "@/lib/domain/evidence/evidence";
import {
  type Reliability,
  reliabilityLabels,
  type SourceType,
  sourceTypeLabels,
} from "@/lib/domain/evidence/source";
import { formatDay } from "../ui/format-time";

/** What is said of a source, as its form holds it: an empty string means nothing is said. */
export type SourceWords = {
  title: string;
  publisher: string;
  authors: string[];
  publishedOn: string;
  type: SourceType | "";
  directness: Directness | "";
  reliability: Reliability | "";
  reliabilityNote: string;
  interests: string;
};
export type SourceField = keyof SourceWords;

export const sourceLabels: Record<SourceField, string> = {
  title: "Title",
  publisher: "Publisher",
  authors: "Authors",
  publishedOn: "Published on",
  type: "Type of source",
  directness: "Primary or secondary",
  reliability: "Reliability",
  reliabilityNote: "Why",
  interests: "Known interests",
};
export const sourceFields = Object.keys(sourceLabels) as SourceField[];

export function wordsOf(source: SourceView): SourceWords {
  return {
    title: source.title ?? "",
    publisher: source.publisher ?? "",
    authors: source.authors.length > 0 ? source.authors : [""],
    publishedOn: source.publishedOn ?? "",
    type: source.type ?? "",
    directness: source.directness ?? "",
    reliability: source.reliability ?? "",
    reliabilityNote: source.reliabilityNote ?? "",
    interests: source.interests ?? "",
  };
}

/** As it is sent. */
export function bodyOf(words: SourceWords) {
  return {
    title: words.title,
    publisher: words.publisher,
    authors: words.authors.map((name) => name.trim()).filter(Boolean),
    publishedOn: words.publishedOn || null,
    type: words.type || null,
    directness: words.directness || null,
    reliability: words.reliability || null,
    reliabilityNote: words.reliabilityNote,
    interests: words.interests,
  };
}

/** The fields in which two differ, by what would be sent. */
export function differingFields(one: SourceWords, other: SourceWords): SourceField[] {
  const sent = (words: SourceWords, field: SourceField) => {
    const value = bodyOf(words)[field];
    return JSON.stringify(typeof value === "string" ? value.trim() : value);
  };
  return sourceFields.filter((field) => sent(one, field) !== sent(other, field));
}

/** What was typed, with their words in every field that still is as it was when the form was opened. */
export function takeUntouched(opened: SourceWords, typed: SourceWords, theirs: SourceWords): SourceWords {
  const touched = differingFields(opened, typed);
  const untouched = sourceFields.filter((field) => !touched.includes(field));
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) };
}

/** A field as people read it, for comparing two versions. */
export function fieldWords(words: SourceWords, field: SourceField): string {
  if (field === "authors") return bodyOf(words).authors.join(", ");
  if (field === "publishedOn") return words.publishedOn && formatDay(words.publishedOn);
  if (field === "type") return words.type && sourceTypeLabels[words.type];
  if (field === "directness") return words.directness && directnessLabels[words.directness];
  if (field === "reliability") return words.reliability && reliabilityLabels[words.reliability];
  return words[field];
}
