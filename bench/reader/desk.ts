import { createHash } from "node:crypto";
import pg from "pg";
import { v7 as newId } from "uuid";
import { contextLength } from "@/lib/domain/passage/passage";
import type { BenchArticle } from "./article";

/**
 * Puts an article with its claims into the demo desk by bulk SQL: half open, a third verified with a rating, the
 * rest in review or set aside. Every trigger and check of the schema holds. @returns the article's id
 */
export async function loadArticle(databaseUrl: string, article: BenchArticle): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT m.desk_id, m.id AS member_id FROM member m JOIN person p ON p.id = m.person_id
       WHERE p.email = 'editor@factdesk.test'`,
    );
    const { desk_id: desk, member_id: member } = rows[0];
    const [id, revision] = [newId(), newId()];
    const { text, blocks } = article;
    await client.query(
      `INSERT INTO article (desk_id, id, title, publisher, authors, language, created_by_id, created_at, updated_at)
       VALUES ($1, $2, 'Ten thousand claims', 'The Bench', '{}', 'en', $3, now(), now())`,
      [desk, id, member],
    );
    await client.query(
      `INSERT INTO revision (desk_id, id, article_id, number, origin, text, sha256, length, created_by_id, created_at)
       VALUES ($1, $2, $3, 1, 'pasted', $4, $5, $6, $7, now())`,
      [desk, revision, id, text, createHash("sha256").update(text).digest("hex"), text.length, member],
    );
    await client.query(
      `INSERT INTO block (desk_id, revision_id, position, type, start_at, end_at, lead, text)
       SELECT $1, $2, b.position, b.type::block_type, b.start, b."end", b.lead, b.text FROM jsonb_to_recordset($3::jsonb)
         AS b(position int, type text, start int, "end" int, lead text, text text)`,
      [desk, revision, JSON.stringify(blocks.map((block, position) => ({ ...block, position })))],
    );
    await insertClaims(client, { desk, member, id, revision }, article);
    await client.query("ANALYZE");
    return id;
  } finally {
    await client.end();
  }
}

type Place = { desk: string; member: string; id: string; revision: string };

async function insertClaims(
  client: pg.Client,
  { desk, member, id, revision }: Place,
  { text, spans }: BenchArticle,
) {
  const claims = spans.map(({ start, end }, index) => ({
    id: newId(),
    passage: newId(),
    verdict: newId(),
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    stage: ["open", "verified", "open", "in_review", "verified", "set_aside"][index % 6],
    rating: index % 8,
  }));
  const rows = JSON.stringify(claims);
  const given = `jsonb_to_recordset($1::jsonb) AS c(id uuid, passage uuid, verdict uuid, start int, "end" int,
    exact text, prefix text, suffix text, stage text, rating int)`;
  await client.query("BEGIN");
  await client.query("SET CONSTRAINTS ALL DEFERRED");
  await client.query(
    `INSERT INTO claim (desk_id, id, article_id, wording, stage, stage_since, starts_at, created_by_id, created_at,
       updated_at, set_aside_reason, set_aside_by_id, set_aside_at, set_aside_version, stage_before)
     SELECT $2, c.id, $3, c.exact, (CASE WHEN aside THEN 'set_aside' ELSE 'open' END)::stage, at, c.start, $4, at, at,
       CASE WHEN aside THEN 'not_checkable'::set_aside_reason END, CASE WHEN aside THEN $4::uuid END,
       CASE WHEN aside THEN now() END, CASE WHEN aside THEN 1 END, CASE WHEN aside THEN 'open'::stage END
     FROM ${given}, LATERAL (SELECT c.stage = 'set_aside' AS aside, now() - random() * interval '9 days' AS at) x`,
    [rows, desk, id, member],
  );
  await client.query(
    `INSERT INTO passage (desk_id, id, claim_id, article_id, revision_id, start_at, end_at, exact, prefix, suffix, created_by_id, created_at)
     SELECT $2, c.passage, c.id, $3, $5, c.start, c."end", c.exact, c.prefix, c.suffix, $4, now() FROM ${given}`,
    [rows, desk, id, member, revision],
  );
  await client.query(
    `INSERT INTO verdict (desk_id, id, claim_id, claim_version, kind, author_id, rating_id, summary, rationale, submitted_at)
     SELECT $2, c.verdict, c.id, 1, 'proposal', $3, r.id, 'As found.', 'As found.', now()
     FROM ${given} JOIN (SELECT id, row_number() OVER (ORDER BY position) - 1 AS n FROM rating WHERE desk_id = $2) r ON r.n = c.rating
     WHERE c.stage IN ('verified', 'in_review')`,
    [rows, desk, member],
  );
  await client.query(
    `UPDATE claim SET stage = c.stage::stage, review_mode = 'single', standing_verdict_id = c.verdict FROM ${given}
     WHERE claim.desk_id = $2 AND claim.id = c.id AND c.stage IN ('verified', 'in_review')`,
    [rows, desk],
  );
  await client.query("COMMIT");
}
