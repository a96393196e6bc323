import { beforeEach, describe, expect, it } from "vitest";
import type { GateFacts } from "@/lib/domain/verdict/gate-questions";
import { type GateKey, gateKeys } from "@/lib/domain/verdict/gates";
import type { Actor } from "@/lib/server/actor";
import { actOnClaim } from "@/lib/server/claim/act-on-claim";
import { database, transaction } from "@/lib/server/database";
import { openThreads } from "@/lib/server/discussion/open-threads";
import { reopenThread, resolveThread } from "@/lib/server/discussion/resolve-thread";
import { editEvidence } from "@/lib/server/evidence/edit-evidence";
import { editSource } from "@/lib/server/evidence/edit-source";
import { removeEvidence } from "@/lib/server/evidence/remove-evidence";
import { tagEvidence } from "@/lib/server/evidence/tag-evidence";
import { newId } from "@/lib/server/new-id";
import { arrangeClaim, verdictOf } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { codeOf, lastEventOf, refusalOf } from "@/lib/server/testing/told";
import { setDeskGates } from "./desk-gates";
import { listGates } from "./list-gates";
import { requireGates } from "./require-gates";
import { endWaiver, waiveGate } from "./waive-gate";

let desk: ArrangedDesk;
beforeEach(async () => {
  desk = await arrangeDesk();
});

const act = (actor: Actor, id: string, action: string, body: unknown = {}) =>
  actOnClaim(actor, id, action, null, () => body);
const set = (key: GateKey, before: "off" | "verified" | "publication", minimum?: number) =>
  setDeskGates(desk.admin, () => ({ gates: [{ key, before, ...(minimum ? { minimum } : {}) }] }));
const waive = (actor: Actor, id: string, key: GateKey, reason = "The archive is closed this week.") =>
  waiveGate(actor, id, key, () => ({ reason }));
const gateOf = async (id: string, key: GateKey) =>
  (await listGates(desk.reader, id)).find((gate) => gate.key === key);
const require = (id: string) => transaction((tx) => requireGates(tx, desk.second, id));

const rowOf = (claimId: string) => ({
  ...{ deskId: desk.id, id: newId(), claimId, createdById: desk.checker.memberId },
  ...{ createdAt: desk.now(), updatedAt: desk.now() },
});
const search = (claimId: string, sought: GateFacts["searches"][number]["sought"]) =>
  database().searchRecord.create({
    data: {
      ...rowOf(claimId),
      place: "Archive",
      query: "bridge",
      found: "Nothing.",
      sought,
      searchedOn: desk.now(),
    },
  });
const request = (claimId: string, more: { askedOn?: Date; whyNot?: string }) =>
  database().claimantRequest.create({ data: { ...rowOf(claimId), whom: "The mayor", ...more } });
const tag = (claimId: string, url: string, more: object = {}) =>
  tagEvidence(desk.checker, claimId, () => ({ url, stance: "supports", ...more }));

/** What makes each gate pass, step by step, with the state that it then has. */
const ways: Record<GateKey, (claimId: string) => AsyncGenerator<"passed" | "failed">> = {
  independent_sources: async function* (id) {
    await tag(id, "https://one.example/a");
    yield "failed";
    const two = await tag(id, "https://two.example/b");
    yield "passed";
    await removeEvidence(desk.checker, two.id);
    yield "failed";
  },
  primary_source: async function* (id) {
    const item = await tag(id, "https://one.example/a", { directness: "secondary" });
    yield "failed";
    await editSource(desk.checker, item.source.id, 1, () => ({ directness: "primary" }));
    yield "failed";
    const { version } = await database().evidence.findFirstOrThrow({ where: { id: item.id } });
    await editEvidence(desk.checker, item.id, version, () => ({ directness: null }));
    yield "passed";
  },
  searched_both_ways: async function* (id) {
    await search(id, "refuting");
    yield "failed";
    await tag(id, "https://one.example/a");
    yield "passed";
  },
  claimant_asked: async function* (id) {
    const { id: asked } = await request(id, { askedOn: desk.now() });
    yield "passed";
    await database().claimantRequest.update({
      where: { deskId_id: { deskId: desk.id, id: asked } },
      data: { removedAt: desk.now() },
    });
    yield "failed";
    await request(id, { whyNot: "He died in 2001." });
    yield "passed";
  },
  quotes_verified: async function* (id) {
    const quoted = await tag(id, "https://one.example/a", { quote: "It fell." });
    yield "failed";
    const captureId = newId();
    const of = { deskId: desk.id, sourceId: quoted.source.id, createdById: desk.checker.memberId };
    const bytes = { mediaType: "text/plain", sha256: "0".repeat(64), byteLength: 8 };
    await database().capture.create({ data: { ...of, ...bytes, id: captureId, fetchedAt: desk.now() } });
    for (const quoteState of ["not_found", "verified"] as const) {
      await database().evidence.update({
        where: { deskId_id: { deskId: desk.id, id: quoted.id } },
        data: { quoteState, captureId },
      });
      yield quoteState === "verified" ? "passed" : "failed";
    }
  },
  anchors_current: async function* (id) {
    await database().$executeRaw`UPDATE claim SET stale_since = now() WHERE id = ${id}::uuid`;
    yield "failed";
    await database().$executeRaw`UPDATE claim SET stale_since = NULL WHERE id = ${id}::uuid`;
    yield "passed";
  },
  threads_resolved: async function* (id) {
    const { items } = await openThreads(desk.second, id, () => ({ body: "Is that so?" }));
    yield "failed";
    await resolveThread(desk.second, items[0]?.id ?? "");
    yield "passed";
    await reopenThread(desk.checker, items[0]?.id ?? "");
    yield "failed";
  },
};

describe.each(gateKeys)("%s", (key) => {
  it("follows what is there", async () => {
    const { id } = await arrangeClaim(desk, "researching");
    for await (const state of ways[key](id))
      expect(await gateOf(id, key)).toMatchObject({ key, state, waiver: null });
  });

  it("is waived, and asked again when that is taken back", async () => {
    const { id } = await arrangeClaim(desk, "researching");
    await set(key, "verified");
    for await (const state of ways[key](id)) if (state === "failed") break;
    expect((await refusalOf(require(id))).extra).toMatchObject({
      gates: expect.arrayContaining([expect.objectContaining({ key, state: "failed" })]),
    });
    const waived = await waive(desk.editor, id, key);
    expect(waived).toMatchObject({
      state: "waived",
      message: expect.stringContaining("An editor waived this."),
      waiver: {
        reason: "The archive is closed this week.",
        by: { id: desk.editor.memberId, name: "editor" },
        at: desk.now().toISOString(),
      },
    });
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "gate.waived",
      actorId: desk.editor.memberId,
      new: { gate: key },
      why: "The archive is closed this week.",
    });
    expect(await codeOf(require(id))).toBe("done");
    await endWaiver(desk.otherEditor, id, key);
    expect(await gateOf(id, key)).toMatchObject({ state: "failed", waiver: null });
    expect(await lastEventOf(desk.id, { claimId: id })).toMatchObject({
      type: "gate.waiver_ended",
      old: { gate: key },
    });
    expect(await codeOf(require(id))).toBe("conflict");
  });
});

describe("before it is verified", () => {
  it("nothing is asked of a desk that set nothing, but that passages are current", async () => {
    const { id } = await arrangeClaim(desk, "in_review");
    await database().$executeRaw`UPDATE claim SET stale_since = now() WHERE id = ${id}::uuid`;
    const refusal = await refusalOf(act(desk.second, id, "confirm"));
    expect([refusal.code, refusal.message]).toEqual([
      "conflict",
      "This claim cannot be verified yet. Passages current: One passage waits for repair. Say where it stands now, or ask an editor to waive this.",
    ]);
    await waive(desk.editor, id, "anchors_current");
    expect((await act(desk.second, id, "confirm")).stage).toBe("verified");
  });

  it("a confirmation names every gate that is missing, and says what to do", async () => {
    const { id } = await arrangeClaim(desk, "in_review");
    await set("primary_source", "verified");
    await set("claimant_asked", "verified");
    const refusal = await refusalOf(act(desk.second, id, "confirm"));
    expect(refusal.message).toBe(
      "This claim cannot be verified yet. Primary source: No primary source yet. Tag one or mark one as primary, or ask an editor to waive this. Claimant asked: The log does not say that the claimant was asked. Log whom you asked or why nobody was, or ask an editor to waive this. Nothing can be added in review: ask for changes, or reopen the claim, first.",
    );
    expect(refusal.extra.gates).toMatchObject([{ key: "primary_source" }, { key: "claimant_asked" }]);
  });

  it("an adjudication waits as well", async () => {
    const { id } = await arrangeClaim(desk, "disputed");
    await set("primary_source", "verified");
    expect(await codeOf(act(desk.editor, id, "adjudicate", verdictOf()))).toBe("conflict");
    await waive(desk.editor, id, "primary_source");
    expect(await codeOf(act(desk.editor, id, "adjudicate", verdictOf()))).toBe("done");
  });

  it("a rating given apart is refused alike, whether it equals the first or not", async () => {
    await database().desk.update({ where: { id: desk.id }, data: { reviewMode: "blind_double" } });
    const { id } = await arrangeClaim(desk, "in_review");
    await set("primary_source", "verified");
    const refusals = await Promise.all(
      ["true", "false"].map((rating) => refusalOf(act(desk.second, id, "rate", verdictOf(rating)))),
    );
    expect(refusals[0]?.message).toBe(refusals[1]?.message);
    expect(refusals.map(({ code }) => code)).toEqual(["conflict", "conflict"]);
    await waive(desk.editor, id, "primary_source");
    expect((await act(desk.second, id, "rate", verdictOf("true"))).stage).toBe("verified");
  });
});
