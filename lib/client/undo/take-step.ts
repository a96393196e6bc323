import type { QueryClient } from "@tanstack/react-query";
import { articleQuery, claimQuery, putClaim } from "@/lib/client/article/article-query";
import { ApiError, call } from "@/lib/client/call";
import { setSentenceAside, takeSentenceBack } from "@/lib/contract/article/revision";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { actOnClaim, editClaim, findClaim } from "@/lib/contract/claim/endpoints";
import {
  type EvidenceView,
  editEvidence,
  removeEvidence,
  restoreEvidence,
} from "@/lib/contract/evidence/evidence";
import { fieldsOfClaim, fieldsOfEvidence, type Step, untouched } from "./step";
import { followVersion, ownVersions } from "./undo-store";

/** Why something cannot be taken back: somebody else changed the same meanwhile. */
export class UndoConflict extends Error {}

type StepOf<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;
type Taking = { client: QueryClient; articleId: string; memberId: string };

/**
 * Takes one step, and gives the step that leads back. Nothing that somebody else wrote is overwritten.
 * @throws UndoConflict, or ApiError as the desk refuses
 */
export async function takeStep(taking: Taking, step: Step): Promise<Step> {
  if (step.kind === "set_aside" || step.kind === "bring_back") return move(taking, step);
  if (step.kind === "edit_claim") return edit(taking, step);
  if (step.kind === "sentences") return say(taking, step);
  return step.kind === "edit_evidence" ? change(taking, step) : setOn(taking, step);
}

async function move({ client, memberId }: Taking, step: StepOf<"set_aside" | "bring_back">): Promise<Step> {
  const { kind, claimId: id, body, since } = step;
  const { events, version } = await call(findClaim, { params: { id } });
  const other = events.find(({ at, actor }) => at > since && actor && actor.id !== memberId);
  if (other) throw new UndoConflict(`${other.actor?.name} changed this claim since. It stays as it is.`);
  const aside = kind === "set_aside";
  const params = { id, action: aside ? "set_aside" : "undo" };
  const claim = await call(actOnClaim, { params, body: aside ? body : {}, ifMatch: version });
  putClaim(client, claim);
  void client.invalidateQueries({ queryKey: ["queue"] });
  return { ...step, kind: aside ? "bring_back" : "set_aside", since: claim.updatedAt };
}

async function edit({ client, articleId }: Taking, step: StepOf<"edit_claim">): Promise<Step> {
  const { claimId: id, from, to } = step;
  const known = client.getQueryData(articleQuery(articleId).queryKey)?.claims;
  const current = known?.find((each) => each.id === id) ?? (await call(findClaim, { params: { id } }));
  const saved = await overTheirs<ClaimView>(current, async (claim) => {
    if (!untouched(fieldsOfClaim(claim, from), from, to)) {
      putClaim(client, claim);
      throw new UndoConflict("Somebody changed the same since. It stays as they left it.");
    }
    return call(editClaim, { params: { id }, body: to, ifMatch: claim.version });
  });
  putClaim(client, saved);
  return { ...step, from: fieldsOfClaim(saved, to), to: from };
}

async function change({ client, articleId }: Taking, step: StepOf<"edit_evidence">): Promise<Step> {
  const { claimId, evidenceId: id, from, to } = step;
  const { evidence } = await call(findClaim, { params: { id: claimId } });
  const current = evidence.find((each) => each.id === id);
  if (!current) throw new UndoConflict("This evidence was taken off the claim since.");
  const saved = await overTheirs<EvidenceView>(current, async (one) => {
    if (!untouched(fieldsOfEvidence(one, from), from, to))
      throw new UndoConflict("Somebody changed the same since. It stays as they left it.");
    const after = await call(editEvidence, { params: { id }, body: to, ifMatch: one.version });
    followVersion(id, one.version, after.version);
    return after;
  });
  askAgain(client, articleId, claimId);
  return { ...step, from: fieldsOfEvidence(saved, to), to: from };
}

async function setOn({ client, articleId }: Taking, step: StepOf<"take_off" | "put_back">): Promise<Step> {
  const { kind, claimId, evidenceId: id } = step;
  const ifMatch = ownVersions.get(id);
  if (kind === "take_off") {
    await call(removeEvidence, { params: { id }, ifMatch });
    if (ifMatch !== undefined) ownVersions.set(id, ifMatch + 1);
  } else ownVersions.set(id, (await call(restoreEvidence, { params: { id }, ifMatch })).version);
  askAgain(client, articleId, claimId);
  return { ...step, kind: kind === "take_off" ? "put_back" : "take_off" };
}

async function say({ client, articleId }: Taking, step: StepOf<"sentences">): Promise<Step> {
  const { queryKey } = articleQuery(articleId);
  await client.refetchQueries({ queryKey });
  const article = client.getQueryData(queryKey);
  if (article?.revision.number !== step.revision)
    throw new UndoConflict("The article has got a new text since. Look at the sentence there.");
  for (const { start, from, to } of step.sentences) {
    const now = article.sentences.find((each) => each.start === start)?.reason ?? null;
    if (now !== from && now !== to)
      throw new UndoConflict("Somebody said something else of this sentence since. It stays so.");
  }
  for (const { start, end, to: reason } of step.sentences)
    if (reason === null) await call(takeSentenceBack, { params: { id: articleId, start } });
    else await call(setSentenceAside, { params: { id: articleId }, body: { start, end, reason } });
  await client.invalidateQueries({ queryKey });
  const sentences = step.sentences.map((each) => ({ ...each, from: each.to, to: each.from }));
  return { ...step, sentences };
}

/** Writes on top of what others changed elsewhere in the same row; `write` refuses where it is the same field. */
async function overTheirs<Row>(first: Row, write: (row: Row) => Promise<Row>): Promise<Row> {
  let row = first;
  for (let attempt = 0; ; attempt++)
    try {
      return await write(row);
    } catch (refusal) {
      const current = refusal instanceof ApiError && refusal.status === 412 && refusal.problem.current;
      if (!current || attempt === 2) throw refusal;
      row = current as Row;
    }
}

function askAgain(client: QueryClient, articleId: string, claimId: string): void {
  void client.invalidateQueries({ queryKey: claimQuery(claimId).queryKey });
  void client.invalidateQueries({ queryKey: articleQuery(articleId).queryKey });
}
