/**
 * What a ClaimReview has to be for search engines to take it, as JSON Schema: schema.org's words and Google's
 * rules (https://developers.google.com/search/docs/appearance/structured-data/factcheck), held strictly.
 */
const date = {
  type: "string",
  pattern:
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
};
const named = { type: "string", minLength: 1 };
const address = { type: "string", format: "uri", pattern: "^https?://" };
const agent = {
  type: "object",
  required: ["@type", "name"],
  additionalProperties: false,
  properties: { "@type": { enum: ["Person", "Organization"] }, name: named, url: address },
};
const article = {
  type: "object",
  required: ["@type", "url"],
  additionalProperties: false,
  properties: {
    "@type": { const: "NewsArticle" },
    url: address,
    headline: { type: "string" },
    datePublished: date,
    publisher: agent,
  },
};
const claim = {
  type: "object",
  required: ["@type", "name"],
  additionalProperties: false,
  properties: {
    "@type": { const: "Claim" },
    name: named,
    text: named,
    author: agent,
    datePublished: date,
    appearance: article,
  },
};
/** Either a place on the scale, with its ends, or a word alone; never half of a number. */
const rating = {
  type: "object",
  required: ["@type", "alternateName"],
  additionalProperties: false,
  properties: {
    "@type": { const: "Rating" },
    alternateName: { ...named, maxLength: 120 },
    ratingExplanation: named,
    ratingValue: { type: "number", minimum: 1 },
    bestRating: { type: "number" },
    worstRating: { type: "number", minimum: 1 },
  },
  dependentRequired: {
    ratingValue: ["bestRating", "worstRating"],
    bestRating: ["ratingValue"],
    worstRating: ["ratingValue"],
  },
};
const work = {
  type: "object",
  required: ["@type", "name"],
  additionalProperties: false,
  properties: {
    "@type": { const: "CreativeWork" },
    name: named,
    url: address,
    publisher: agent,
    text: named,
  },
};

export const claimReviewSchema = {
  type: "object",
  required: [
    "@context",
    "@type",
    "url",
    "claimReviewed",
    "datePublished",
    "author",
    "reviewRating",
    "itemReviewed",
  ],
  additionalProperties: false,
  properties: {
    "@context": { const: "https://schema.org" },
    "@type": { const: "ClaimReview" },
    url: address,
    claimReviewed: { ...named, maxLength: 1_000 },
    datePublished: date,
    inLanguage: { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
    author: agent,
    publisher: agent,
    reviewRating: rating,
    itemReviewed: claim,
    reviewBody: named,
    citation: { type: "array", minItems: 1, items: work },
  },
};
