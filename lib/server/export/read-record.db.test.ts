import { expect, it } from "vitest";
import { scaleBody } from "@/lib/contract/verdict/scale";
import { formats } from "@/lib/domain/export/formats";
import { defaultScale } from "@/lib/domain/verdict/rating";
import { editArticle } from "@/lib/server/article/edit-article";
import { findArticle } from "@/lib/server/article/find-article";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { addCalculation } from "@/lib/server/evidence/add-calculation";
import { addClaimantRequest } from "@/lib/server/evidence/add-claimant-request";
import { addSearch } from "@/lib/server/evidence/add-search";
import { waiveGate } from "@/lib/server/gate/waive-gate";
import { parse } from "@/lib/server/http/parse";
import { arrangeClaim, arrangeEvidence, verdictOf } from "@/lib/server/testing/arrange-claim";
import { arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { arrangeRound, blind, panel, secret } from "@/lib/server/testing/arrange-round";
import { listScales } from "@/lib/server/verdict/list-scales";
import { openReview } from "@/lib/server/verdict/open-review";
import { saveScale } from "@/lib/server/verdict/save-scale";
import { takeSnapshot } from "./take-snapshot";

const asked = {
  ...{ whom: "The mayor", askedOn: "2026-01-01", question: "When did it fall?" },
  ...{ answer: "In 1998, I think.", answeredOn: "2026-01-02" },
};

it("a report tells who was asked, what was searched and calculated, what was waived and how it was reviewed", async () => {
  const desk = await arrangeDesk();
  const claim = await arrangeClaim(desk, "open");
  await arrangeEvidence(desk.checker, claim.id);
  await addClaimantRequest(desk.checker, claim.id, () => ({ ...asked, onRecord: true }));
  await addSearch(desk.checker, claim.id, () => ({
    ...{ place: "Town archive", query: "bridge", sought: "refuting", found: "Nothing." },
    searchedOn: "2026-01-01",
  }));
  await addCalculation(desk.checker, claim.id, () => ({
    ...{ title: "Days closed", formula: "end - start + 1" },
    inputs: [
      { name: "start", value: "1998-02-01", evidence: 1 },
      { name: "end", value: "1998-02-10" },
    ],
  }));
  await waiveGate(desk.editor, claim.id, "primary_source", () => ({ reason: "The archive burnt." }));
  await actOnClaim(desk.checker, claim.id, "take", null, () => ({}));
  await actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdictOf());
  await actOnClaim(desk.otherEditor, claim.id, "dispute", null, () => verdictOf("false"));
  await actOnClaim(desk.editor, claim.id, "adjudicate", null, () => verdictOf("half_true"));
  const snapshot = await takeSnapshot(desk.reader, claim.articleId);
  expect(snapshot.claims[0]).toMatchObject({
    requests: [{ whom: "The mayor", answer: "In 1998, I think.", onRecord: true }],
    searches: [{ place: "Town archive", sought: "refuting", found: "Nothing." }],
    calculations: [
      {
        result: "10",
        inputs: [
          { name: "start", evidence: 1 },
          { name: "end", evidence: null },
        ],
      },
    ],
    waivers: [{ gate: "primary_source", reason: "The archive burnt.", by: "editor" }],
    ratings: [
      { author: "checker", rating: { key: "true" } },
      { author: "otherEditor", rating: { key: "false" } },
    ],
  });
  for (const format of formats.filter(({ key }) => ["html", "md", "csv", "json"].includes(key)))
    for (const words of ["In 1998, I think.", "Town archive", "Days closed", "The archive burnt."])
      expect(format.write(snapshot)).toContain(words);
});

it("the words of an answer that is not on the record stay at the desk", async () => {
  const desk = await arrangeDesk();
  const claim = await arrangeClaim(desk, "open");
  for (const onRecord of [false, null])
    await addClaimantRequest(desk.checker, claim.id, () => ({ ...asked, onRecord }));
  const snapshot = await takeSnapshot(desk.checker, claim.articleId);
  expect(snapshot.claims[0]?.requests).toMatchObject([{ answer: null }, { answer: null }]);
  for (const format of formats) expect(format.write(snapshot)).not.toContain("I think");
});

it("ratings given apart are in a report when their round has ended, and not before; an opened review says why", async () => {
  const desk = await arrangeDesk();
  const ended = await arrangeRound(desk, blind);
  const before = await takeSnapshot(desk.admin, ended.articleId);
  for (const format of formats) expect(format.write(before)).not.toContain("zebrafish");
  await actOnClaim(desk.second, ended.id, "rate", null, () => verdictOf("true", "I saw it."));
  const after = await takeSnapshot(desk.admin, ended.articleId);
  expect(after.claims[0]).toMatchObject({
    reviewMode: "blind_double",
    verdict: { author: "checker", reviewer: "second", outcome: "rated_alike" },
    ratings: [
      { kind: "proposal", rationale: secret },
      { kind: "rating", rationale: "I saw it.", author: "second" },
    ],
  });
  const opened = await arrangeRound(desk, blind);
  await openReview(desk.admin, opened.id, null, () => ({ reason: "The second checker is ill." }));
  const page = formats
    .find(({ key }) => key === "html")
    ?.write(await takeSnapshot(desk.reader, opened.articleId));
  expect(page).toContain("The second checker is ill.");
  expect((await findClaim(desk.reader, opened.id)).reviewMode).toBe("single");
});

it("a panel's votes are told with how many carried, and its proposal as no vote", async () => {
  const desk = await arrangeDesk();
  const { id, articleId } = await arrangeRound(desk, panel);
  await actOnClaim(desk.second, id, "rate", null, () => verdictOf("false"));
  await actOnClaim(desk.editor, id, "rate", null, () => verdictOf("false"));
  const snapshot = await takeSnapshot(desk.reader, articleId);
  expect(snapshot.claims[0]).toMatchObject({
    panel: { votes: 3, carry: 2 },
    verdict: { author: "second", reviewer: null, outcome: "carried", rating: { scaleVersion: 1 } },
    ratings: [
      { kind: "proposal", author: "checker", rating: { key: "true", scaleVersion: 1 } },
      { kind: "rating", author: "second", rating: { key: "false" } },
      { kind: "rating", author: "editor", rating: { key: "false" } },
    ],
  });
});

it("a dispute of an earlier round is none of a later one's ratings", async () => {
  const desk = await arrangeDesk();
  const claim = await arrangeClaim(desk, "in_review");
  await actOnClaim(desk.second, claim.id, "dispute", null, () => verdictOf("false"));
  await actOnClaim(desk.editor, claim.id, "reopen", null, () => ({ reason: "New documents." }));
  const article = await findArticle(desk.editor, claim.articleId);
  await editArticle(desk.editor, article.id, article.version, () => blind);
  await actOnClaim(desk.checker, claim.id, "take", null, () => ({}));
  await actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdictOf("true"));
  await actOnClaim(desk.third, claim.id, "rate", null, () => verdictOf("half_true"));
  const snapshot = await takeSnapshot(desk.reader, claim.articleId);
  expect(snapshot.claims[0]?.ratings.map(({ kind, author }) => [kind, author])).toEqual([
    ["proposal", "checker"],
    ["rating", "third"],
  ]);
});

it("ratings are called in a report what they are called in the article's language, and keep their key", async () => {
  const desk = await arrangeDesk();
  const labels = { de: { label: "Stimmt", description: "Ohne Abstriche." } };
  const { edition } = await listScales(desk.admin);
  const sent = {
    name: "Truth scale",
    ratings: defaultScale.map((rating) => (rating.key === "true" ? { ...rating, labels } : rating)),
  };
  await saveScale(desk.admin, edition, () => parse(scaleBody, sent));
  const claim = await arrangeClaim(desk, "in_review");
  await actOnClaim(desk.second, claim.id, "confirm", null, () => ({}));
  const article = await findArticle(desk.editor, claim.articleId);
  await editArticle(desk.editor, article.id, article.version, () => ({ language: "de-AT" }));
  const german = await takeSnapshot(desk.reader, claim.articleId);
  expect(german.claims[0]?.verdict?.rating).toMatchObject({ key: "true", label: "Stimmt", language: "de" });
  expect(german.scale.map(({ label }) => label).slice(0, 2)).toEqual(["Stimmt", "Mostly true"]);
  for (const format of formats.filter(({ key }) => ["html", "md", "csv", "json"].includes(key)))
    expect(format.write(german)).toContain("Stimmt");
  const html = formats.find(({ key }) => key === "html");
  expect(html?.write(german)).toContain('<bdi lang="de">1 Stimmt</bdi>');
});
