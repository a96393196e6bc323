import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimView } from "@/lib/contract/claim/claim";
import { stages } from "@/lib/domain/workflow";
import { findClaim } from "@/lib/server/claim/find-claim";
import { arrangeArticle, arrangeClaim } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { openHostileProgram, sqlState } from "@/lib/server/testing/hostile-program";

// What must hold whoever writes: tried as a program that has the owner's rights and none of our code.
let program: Awaited<ReturnType<typeof openHostileProgram>>;
let desk: ArrangedDesk;
const claims = {} as Record<(typeof stages)[number], ClaimView>;
beforeAll(async () => {
  desk = await arrangeDesk();
  for (const stage of stages) claims[stage] = await arrangeClaim(desk, stage);
  program = await openHostileProgram();
});
afterAll(() => program.close());

describe("a passage's quote stands at its place", () => {
  const text = "Ab 👩‍👩‍👧 é\n\nsecond شكرا block 🙂 end.";
  let article: Awaited<ReturnType<typeof arrangeArticle>>;
  let claimId: string;
  beforeAll(async () => {
    article = await arrangeArticle(desk.editor, text);
    const [id] = await program.ask<{ id: string }>(
      `INSERT INTO claim (desk_id, id, article_id, wording, stage_since, starts_at, created_by_id, created_at, updated_at)
       VALUES ($1, gen_random_uuid(), $2, 'w', now(), 0, $3, now(), now()) RETURNING id`,
      [desk.id, article.id, desk.checker.memberId],
    );
    claimId = id?.id ?? "";
  });
  const points = [...text];
  const write = (start: number, end: number, exact: string) =>
    program.attempt(
      `INSERT INTO passage (desk_id, id, claim_id, article_id, revision_id, start_at, end_at, exact, prefix, suffix, created_by_id, created_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, '', '', $8, now())`,
      [desk.id, claimId, article.id, article.revision.id, start, end, exact, desk.checker.memberId],
    );
  const quote = (start: number, end: number) => points.slice(start, end).join("");

  const right: [string, number, number][] = [
    ["at the beginning", 0, 2],
    ["the whole text", 0, points.length],
    ["a family of emoji", 3, 8],
    ["half of that family: code points, not what is seen", 3, 4],
    ["across blocks", 8, 18],
    ["from right to left", 19, 23],
    ["after emoji", 32, 35],
  ];
  it.each(right)("%s", async (_name, start, end) => {
    expect(await write(start, end, quote(start, end))).toBe("done");
  });

  const wrong: [string, number, number, string, string][] = [
    ["not in the text", 0, 2, "Xy", sqlState.notInTheText],
    ["off by one", 1, 3, quote(0, 2), sqlState.notInTheText],
    ["off by one after emoji, as UTF-16 counts", 33, 36, quote(32, 35), sqlState.notInTheText],
    ["in another case", 0, 2, "AB", sqlState.notInTheText],
    ["composed otherwise", 9, 10, "e\u0301", sqlState.check],
    ["across blocks, with another gap", 8, 18, ` é\n second`, sqlState.notInTheText],
    ["longer than its span", 0, 2, quote(0, 3), sqlState.check],
    ["empty", 2, 2, "", sqlState.check],
    ["backwards", 3, 2, "b", sqlState.check],
    ["before the text", -1, 1, "Ab", sqlState.check],
    ["beyond the text", points.length - 4, points.length + 1, "end. ", sqlState.notInTheText],
  ];
  it.each(wrong)("not %s", async (_name, start, end, exact, code) => {
    expect(await write(start, end, exact)).toBe(code);
  });

  it("nor one wrong among many right", async () => {
    const values = [0, 1, 2].map(
      (index) =>
        `($1, gen_random_uuid(), $2, $3, $4, 0, 2, '${index === 1 ? "aB" : "Ab"}', '', '', $5, now())`,
    );
    const sql = `INSERT INTO passage (desk_id, id, claim_id, article_id, revision_id, start_at, end_at, exact, prefix, suffix, created_by_id, created_at) VALUES ${values.join(",")}`;
    const given = [desk.id, claimId, article.id, article.revision.id, desk.checker.memberId];
    expect(await program.attempt(sql, given)).toBe(sqlState.notInTheText);
  });
});

describe("a revision is its text", () => {
  type Written = { text: string; sha256?: string; length?: number };
  const hash = "encode(sha256(convert_to($3, 'UTF8')), 'hex')";
  const revise = ({ text, sha256, length }: Written, then = "") =>
    program.attempt(
      `WITH written AS (
         INSERT INTO revision (desk_id, id, article_id, number, text, length, sha256, created_by_id, created_at)
         VALUES ($1, '0199c0de-0000-7000-8000-000000000001', $2, 77, $3, ${length ?? "char_length($3)"}, ${sha256 ? `'${sha256}'` : hash}, $4, now())
         RETURNING 1) SELECT ${then || "1"} FROM written`,
      [desk.id, claims.open.articleId, text, desk.checker.memberId],
    );

  it("with the hash and the length of it", async () => {
    expect(await revise({ text: "New text" })).toBe("done");
    expect(await revise({ text: "New text", sha256: "0".repeat(64) })).toBe(sqlState.check);
    expect(await revise({ text: "New 👍", length: 6 })).toBe(sqlState.check);
    expect(await revise({ text: "New\r\ntext" })).toBe(sqlState.check);
    expect(await revise({ text: "" })).toBe(sqlState.check);
  });

  it("and the same text is there once in a desk", async () => {
    const [known] = await program.ask<{ text: string }>(
      "SELECT text FROM revision WHERE desk_id = $1 LIMIT 1",
      [desk.id],
    );
    expect(await revise({ text: known?.text ?? "" })).toBe(sqlState.unique);
  });

  type Block = [start: number, end: number, lead: string, text: string];
  const blocks = async (text: string, rows: Block[]) => {
    const revision = "0199c0de-0000-7000-8000-000000000002";
    const values = rows.map(
      ([start, end, lead, words], index) =>
        `('${desk.id}', '${revision}', ${index}, 'paragraph', ${start}, ${end}, '${lead}', '${words}')`,
    );
    return program.attempt(`DO $do$ BEGIN
      INSERT INTO revision (desk_id, id, article_id, number, text, length, sha256, created_by_id, created_at)
      VALUES ('${desk.id}', '${revision}', '${claims.open.articleId}', 78, '${text}', char_length('${text}'),
              encode(sha256(convert_to('${text}', 'UTF8')), 'hex'), '${desk.checker.memberId}', now());
      INSERT INTO block (desk_id, revision_id, position, type, start_at, end_at, lead, text) VALUES ${values.join(",")};
    END $do$`);
  };
  const cases: [string, Block[], string][] = [
    [
      "in order, with what is between them",
      [
        [0, 3, "", "One"],
        [5, 8, "  ", "two"],
      ],
      "done",
    ],
    [
      "with an emoji counted as one",
      [
        [0, 3, "", "One"],
        [5, 8, "  ", "two"],
        [9, 10, " ", "🙂"],
      ],
      "done",
    ],
    [
      "not other words",
      [
        [0, 3, "", "Onf"],
        [5, 8, "  ", "two"],
      ],
      sqlState.notInTheText,
    ],
    [
      "not at other places",
      [
        [1, 4, "", "One"],
        [5, 8, "  ", "two"],
      ],
      sqlState.notInTheText,
    ],
    [
      "not with words in between",
      [
        [0, 3, "", "One"],
        [9, 10, "  two ", "🙂"],
      ],
      sqlState.notInTheText,
    ],
    [
      "not in another order",
      [
        [5, 8, "  ", "two"],
        [0, 3, "", "One"],
      ],
      sqlState.notInTheText,
    ],
    [
      "not overlapping",
      [
        [0, 3, "", "One"],
        [2, 8, "", "e  two"],
      ],
      sqlState.notInTheText,
    ],
    ["not longer than they say", [[0, 4, "", "One"]], sqlState.check],
    ["not empty", [[0, 0, "", ""]], sqlState.check],
    [
      "not beyond the text",
      [
        [0, 3, "", "One"],
        [5, 8, "  ", "two"],
        [9, 12, " ", "🙂 x"],
      ],
      sqlState.notInTheText,
    ],
    ["not with words left out at the end", [[0, 3, "", "One"]], sqlState.notInTheText],
  ];
  it.each(cases)("its blocks are its text, %s", async (_name, rows, code) => {
    const whole = code === "done" && rows.length === 2 ? "One  two" : "One  two 🙂";
    expect(await blocks(whole, rows)).toBe(code);
  });
});

describe("four eyes", () => {
  it("a review is by somebody else, and names the verdict's real author", async () => {
    const [verdict] = (await findClaim(desk.reader, claims.in_review.id)).verdicts;
    const review = (author: string, reviewer: string) =>
      program.attempt(
        `INSERT INTO review (desk_id, id, claim_id, verdict_id, author_id, reviewer_id, decision, at)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'confirm', now())`,
        [desk.id, claims.in_review.id, verdict?.id, author, reviewer],
      );
    const [author, second] = [desk.checker.memberId, desk.second.memberId];
    expect(await review(author, second)).toBe("done");
    expect(await review(author, author)).toBe(sqlState.check);
    expect(await review(second, author)).toBe(sqlState.foreignKey);
  });

  it("an adjudication is by neither, names the three real authors, and they are three", async () => {
    const { verdicts } = await findClaim(desk.reader, claims.disputed.id);
    const [proposal, dispute] = verdicts;
    const adjudicate = (proposer: string, disputer: string, adjudicator: string, verdict?: string) => {
      const own = verdict ?? "0199c0de-0000-7000-8000-000000000003";
      return program.attempt(`DO $do$ BEGIN
        INSERT INTO verdict (desk_id, id, claim_id, claim_version, kind, author_id, rating_id, summary, rationale, submitted_at)
        SELECT desk_id, '0199c0de-0000-7000-8000-000000000003', claim_id, 1, 'adjudication', '${desk.editor.memberId}', rating_id, '', 'x', now()
        FROM verdict WHERE id = '${proposal?.id}';
        INSERT INTO adjudication (desk_id, id, claim_id, proposal_id, proposer_id, dispute_id, disputer_id, verdict_id, adjudicator_id, at)
        VALUES ('${desk.id}', gen_random_uuid(), '${claims.disputed.id}', '${proposal?.id}', '${proposer}', '${dispute?.id}', '${disputer}', '${own}', '${adjudicator}', now());
      END $do$`);
    };
    const [author, disputer, third] = [desk.checker, desk.otherEditor, desk.editor].map(
      (one) => one.memberId,
    ) as [string, string, string];
    expect(await adjudicate(author, disputer, third)).toBe("done");
    expect(await adjudicate(author, disputer, author, proposal?.id)).toBe(sqlState.check);
    expect(await adjudicate(author, disputer, disputer, dispute?.id)).toBe(sqlState.check);
    expect(await adjudicate(third, disputer, author)).toBe(sqlState.foreignKey);
    expect(await adjudicate(author, third, disputer)).toBe(sqlState.foreignKey);
  });
});

describe("a claim's columns belong to its stage", () => {
  const change = (stage: keyof typeof claims, set: string) =>
    program.attempt(`UPDATE claim SET ${set} WHERE desk_id = $1 AND id = $2`, [desk.id, claims[stage].id]);
  const me = () => `'${desk.second.memberId}'`;
  const cases: [keyof typeof claims, string, () => string][] = [
    ["open", "is held", () => `holder_id = ${me()}, lease_until = now()`],
    ["verified", "is held", () => `holder_id = ${me()}, lease_until = now()`],
    ["researching", "is held for ever", () => "lease_until = NULL"],
    ["researching", "is held by nobody for a time", () => "holder_id = NULL"],
    ["open", "is reviewed", () => `reviewer_id = ${me()}, review_lease_until = now()`],
    ["in_review", "is reviewed for ever", () => `reviewer_id = ${me()}`],
    ["verified", "is reviewed", () => `reviewer_id = ${me()}, review_lease_until = now()`],
    ["open", "is set aside without a reason", () => "stage = 'set_aside'"],
    ["open", "has a reason and is not set aside", () => "set_aside_reason = 'opinion'"],
    ["set_aside", "is set aside by nobody", () => "set_aside_by_id = NULL"],
    ["set_aside", "is set aside at no time", () => "set_aside_at = NULL"],
    ["set_aside", "came from nowhere", () => "stage_before = NULL"],
    ["set_aside", "was set aside at no version", () => "set_aside_version = NULL"],
    ["set_aside", "is open and still says why it was set aside", () => "stage = 'open'"],
    ["set_aside", "is a duplicate of nothing", () => "set_aside_reason = 'duplicate'"],
    ["set_aside", "is an opinion and a duplicate", () => `duplicate_of_id = '${claims.open.id}'`],
    ["set_aside", "is its own duplicate", () => "set_aside_reason = 'duplicate', duplicate_of_id = id"],
    ["open", "is in review without a verdict", () => "stage = 'in_review'"],
    ["open", "is disputed without a verdict", () => "stage = 'disputed'"],
    ["open", "is verified without a verdict", () => "stage = 'verified'"],
    ["verified", "is verified by no verdict", () => "standing_verdict_id = NULL"],
    ["verified", "is open under a verdict", () => "stage = 'open'"],
    ["open", "has no wording", () => "wording = ' '"],
  ];
  it.each(cases)("refused: one that was %s %s", async (stage, _name, set) => {
    expect(await change(stage, set())).toBe(sqlState.check);
  });

  it("and its verdict is one of its own", async () => {
    const [other] = (await findClaim(desk.reader, claims.verified.id)).verdicts;
    expect(await change("in_review", `standing_verdict_id = '${other?.id}'`)).toBe(sqlState.foreignKey);
  });

  it("knows no stage, kind or stance that the lists do not have", async () => {
    for (const set of ["stage = 'done'", "kind = 'rumour'", "priority = 'urgent'"])
      expect(await change("open", set)).toBe("22P02");
  });
});

it("an address is one person's, in lower case", async () => {
  const insert = (email: string) =>
    program.attempt(
      "INSERT INTO person (id, email, name, password_hash, password_changed_at, created_at) VALUES (gen_random_uuid(), $1, 'x', 'x', now(), now())",
      [email],
    );
  expect(await insert("new@desk.example")).toBe("done");
  expect(await insert("New@desk.example")).toBe(sqlState.check);
  expect(await insert("nobody")).toBe(sqlState.check);
  expect(await insert(desk.reader.email)).toBe(sqlState.unique);
});
