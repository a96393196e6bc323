import { beforeEach, expect, it } from "vitest";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { newId } from "@/lib/server/new-id";
import { arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf } from "@/lib/server/testing/told";
import { findArticle } from "./find-article";
import { listChanged } from "./list-changed";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

it("gives the claims that are asked for as the article gives them, and no others", async () => {
  const claim = await arrangeClaim(desk, "open");
  await actOnClaim(desk.checker, claim.id, "take", null, () => ({}));
  const elsewhere = await arrangeClaim(desk, "open");
  const answer = await listChanged(desk.reader, claim.articleId, {
    claims: [claim.id, elsewhere.id, newId()],
    sentences: "true",
  });
  const article = await findArticle(desk.reader, claim.articleId);
  expect(answer).toEqual({
    claims: article.claims.filter(({ id }) => id === claim.id),
    sentences: article.sentences,
  });
  expect(answer.claims[0]?.stage).toBe("researching");
  const none = await listChanged(desk.reader, claim.articleId, { sentences: "false" });
  expect(none).toEqual({ claims: [], sentences: null });
});

it("knows nothing of another desk's article", async () => {
  const foreign = await arrangeClaim(await arrangeDesk(), "open");
  const asked = { claims: [foreign.id], sentences: "false" as const };
  expect(await codeOf(listChanged(desk.admin, foreign.articleId, asked))).toBe("not_found");
});
