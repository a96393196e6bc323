import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrangeArticle } from "@/lib/server/testing/arrange-claim";
import { type ArrangedDesk, arrangeDesk } from "@/lib/server/testing/arrange-desk";
import { openHostileProgram, sqlState } from "@/lib/server/testing/hostile-program";

// Texts, blocks and quotes, as Postgres itself compares them: tried as a program that has none of our code.
let program: Awaited<ReturnType<typeof openHostileProgram>>;
let desk: ArrangedDesk;
let articleId: string;
beforeAll(async () => {
  desk = await arrangeDesk();
  articleId = (await arrangeArticle(desk.editor)).id;
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
      [desk.id, articleId, text, desk.checker.memberId],
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
      VALUES ('${desk.id}', '${revision}', '${articleId}', 78, '${text}', char_length('${text}'),
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
