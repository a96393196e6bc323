import { expect, test } from "vitest";
import { differingFields, metadataBody, metadataOf, noMetadata } from "./metadata";

const article = {
  title: "It rained",
  publisher: null,
  authors: [],
  publishedAt: "2022-03-16",
  language: null,
  url: null,
};

test("what is read is what is sent back", () => {
  expect(metadataBody(metadataOf(article))).toEqual(article);
});

test("white space and empty authors are left out", () => {
  const body = metadataBody({
    ...noMetadata,
    title: " It rained ",
    authors: [" Ann ", " ", ""],
    publisher: " ",
  });
  expect(body).toMatchObject({ title: "It rained", authors: ["Ann"], publisher: null });
});

test("two versions differ only where something else would be sent", () => {
  const mine = metadataOf(article);
  expect(differingFields(mine, { ...mine, title: "It rained ", authors: ["", ""] })).toEqual([]);
  expect(differingFields(mine, { ...mine, publisher: "The Post", authors: ["Ann"] })).toEqual([
    "publisher",
    "authors",
  ]);
});
