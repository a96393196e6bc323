import { beforeEach, describe, expect, it } from "vitest";
import { type ScaleBody, scaleBody } from "@/lib/contract/verdict/scale";
import { defaultScale } from "@/lib/domain/verdict/rating";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { findClaim } from "@/lib/server/claim/find-claim";
import { parse } from "@/lib/server/http/parse";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, historyOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { currentScale } from "./current-scale";
import { findScale, listScales } from "./list-scales";
import { saveScale } from "./save-scale";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

type Sent = { name: string; ratings: object[] };
const begun: Sent = { name: "Truth scale", ratings: [...defaultScale] };
const renamed: Sent = {
  name: "House scale",
  ratings: defaultScale.map((rating) =>
    rating.key === "false"
      ? { ...rating, label: "Wrong", colour: "blue", labels: { "de-de": { label: "Falsch" } } }
      : rating,
  ),
};
const save = (actor: Actor, seen: number | null, sent: unknown) =>
  saveScale(actor, seen, (): ScaleBody => parse(scaleBody, sent));

it("a new desk's scale has the looks that its reports always had", async () => {
  const { items, edition } = await listScales(desk.reader);
  expect(edition).toBe(1);
  expect(items).toMatchObject([
    { version: 1, used: false, verdicts: 0, savedBy: null, ratings: defaultScale },
  ]);
});

describe("while no verdict uses it", () => {
  it("is edited in place, and says so in history", async () => {
    const { scale, edition } = await save(desk.admin, 1, renamed);
    expect(scale).toMatchObject({ version: 1, name: "House scale", savedBy: { name: "admin" } });
    expect(scale.ratings[4]).toMatchObject({
      key: "false",
      label: "Wrong",
      colour: "blue",
      shape: "crossed",
      labels: { "de-DE": { label: "Falsch", description: "" } },
    });
    expect(edition).toBe(2);
    expect((await listScales(desk.reader)).items).toEqual([scale]);
    expect(await lastEventOf(desk.id)).toMatchObject({
      type: "scale.edited",
      actorId: desk.admin.memberId,
      subjectId: scale.id,
      old: { name: "Truth scale" },
      new: { name: "House scale" },
    });
  });

  it("can lose and gain ratings", async () => {
    await save(desk.admin, 1, { name: "Two", ratings: [defaultScale[0], defaultScale[4]] });
    expect((await currentScale(desk.reader)).map(({ key }) => key)).toEqual(["true", "false"]);
    const { scale } = await save(desk.admin, 2, begun);
    expect(scale.ratings).toHaveLength(8);
  });
});

describe("once a verdict uses it", () => {
  it("a change makes the next version, and what was given keeps its words", async () => {
    const claim = await arrangeClaim(desk, "in_review");
    await actOnClaim(desk.second, claim.id, "dispute", null, () => verdictOf("false"));
    const { scale, edition } = await save(desk.admin, 1, renamed);
    expect([scale.version, scale.used, edition]).toEqual([2, false, 2]);
    const { items } = await listScales(desk.reader);
    expect(items.map(({ version, verdicts }) => [version, verdicts])).toEqual([
      [2, 0],
      [1, 2],
    ]);
    const { verdicts } = await findClaim(desk.reader, claim.id);
    expect(verdicts[1]?.rating.label).toBe("False");
    const later = await arrangeClaim(desk, "researching");
    await actOnClaim(desk.checker, later.id, "propose_verdict", null, () => verdictOf("false"));
    expect((await findClaim(desk.reader, later.id)).rating?.label).toBe("Wrong");
    expect((await findScale(desk.reader, 1)).ratings[4]?.label).toBe("False");
    expect(await lastEventOf(desk.id, { type: "scale.created" })).toMatchObject({
      subjectId: scale.id,
      old: { version: 1 },
      new: { version: 2 },
    });
  });

  it("the next version is edited in place until it is used in its turn", async () => {
    await arrangeClaim(desk, "in_review");
    await save(desk.admin, 1, renamed);
    const { scale, edition } = await save(desk.admin, 2, { ...renamed, name: "Mended" });
    expect([scale.version, scale.name, edition]).toEqual([2, "Mended", 3]);
  });

  it("nothing is made when nothing changes", async () => {
    await arrangeClaim(desk, "in_review");
    const { scale, edition } = await save(desk.admin, 1, begun);
    expect([scale.version, edition]).toEqual([1, 1]);
    expect(await historyOf(desk.id, { type: "scale.created" })).toEqual([]);
  });
});

it.each(["reader", "checker", "editor"] as const)("a %s may read it, not change it", async (who) => {
  expect((await listScales(desk[who])).items).toHaveLength(1);
  expect(await codeOf(save(desk[who], 1, renamed))).toBe("forbidden");
});

it("a change states what it is based on", async () => {
  expect(await codeOf(save(desk.admin, null, renamed))).toBe("precondition_required");
  await save(desk.admin, 1, renamed);
  const refusal = await refusalOf(save(desk.admin, 1, begun));
  expect(refusal.code).toBe("stale");
  expect(refusal.extra).toMatchObject({ current: { name: "House scale" } });
});

it("of two who save at once one is told", async () => {
  const codes = await Promise.all([
    codeOf(save(desk.admin, 1, renamed)),
    codeOf(save(desk.admin, 1, { ...renamed, name: "Other" })),
  ]);
  expect(codes.sort()).toEqual(["done", "stale"]);
});

it("a verdict given while the scale is changed keeps a rating that is there", async () => {
  const claim = await arrangeClaim(desk, "researching");
  const [given, saved] = await Promise.allSettled([
    actOnClaim(desk.checker, claim.id, "propose_verdict", null, () => verdictOf("false")),
    save(desk.admin, 1, renamed),
  ]);
  expect(saved.status).toBe("fulfilled");
  const { verdicts } = await findClaim(desk.reader, claim.id);
  expect(verdicts).toHaveLength(given.status === "fulfilled" ? 1 : 0);
  for (const { rating } of verdicts) expect(["False", "Wrong"]).toContain(rating.label);
});

it("a scale that cannot be used is refused, with the place of each fault", async () => {
  const sent = { name: " ", ratings: [{ ...defaultScale[0], key: "Not A Key", ordinal: 0, colour: "pink" }] };
  const refusal = await refusalOf(save(desk.admin, 1, sent));
  expect(refusal.code).toBe("invalid");
  const paths = (refusal.extra.issues as { path: string }[]).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["name", "ratings.0.key", "ratings.0.ordinal", "ratings.0.colour"]),
  );
  const labels = { "en us": { label: "x" }, de: { label: "a" }, DE: { label: "b" } };
  const spoken = { name: "S", ratings: [{ ...defaultScale[0], labels }, defaultScale[4]] };
  expect((await refusalOf(save(desk.admin, 1, spoken))).extra.issues).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: "ratings.0.labels.en us" }),
      expect.objectContaining({ path: "ratings.0.labels.DE" }),
    ]),
  );
});

it("another desk's scale is not seen", async () => {
  const other = await arrangeDesk();
  await save(other.admin, 1, renamed);
  expect((await findScale(desk.reader, 1)).name).toBe("Truth scale");
  expect(await codeOf(findScale(desk.reader, 2))).toBe("not_found");
});
