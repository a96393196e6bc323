import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockTypes } from "@/lib/domain/article/blocks";
import { origins } from "@/lib/domain/article/origin";
import { kinds, priorities, setAsideReasons } from "@/lib/domain/claim/claim";
import { directnesses, quoteStates, stances, strengths } from "@/lib/domain/evidence/evidence";
import { soughts } from "@/lib/domain/evidence/search-record";
import { checkOutcomes, reliabilities, sourceTypes } from "@/lib/domain/evidence/source";
import { interestKinds } from "@/lib/domain/member/interest";
import { repairOutcomes, resolutions } from "@/lib/domain/passage/repair";
import { roles } from "@/lib/domain/policy";
import { gateBefores, gateKeys } from "@/lib/domain/verdict/gates";
import { confidences, ratingColours, ratingShapes } from "@/lib/domain/verdict/rating";
import { reviewModes, stages } from "@/lib/domain/workflow";
import { openHostileProgram } from "@/lib/server/testing/hostile-program";

// Read from Postgres itself, so that a table which is added later cannot forget whose it is.
/** Tables of the installation; every other belongs to a desk. */
const installation = ["_prisma_migrations", "desk", "desk_tombstone", "person", "session", "sign_in_failure"];
/** Indexes of desk-owned tables that do not lead with the desk, and why. */
const otherIndexes: Record<string, string> = {
  claim_wording_trigram: "text search",
  member_person_id_idx: "the desks of a person",
};

type Key = {
  table: string;
  name: string;
  columns: string[];
  target: string;
  targets: string[];
  ondelete: string;
};
type Index = { table: string; name: string; columns: string[]; primary: boolean; partial: boolean };
let program: Awaited<ReturnType<typeof openHostileProgram>>;
let owned: string[];
let keys: Key[];
let indexes: Index[];

beforeAll(async () => {
  program = await openHostileProgram();
  const tables = await program.ask<{ name: string }>(
    "SELECT relname::text AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace",
  );
  owned = tables.map(({ name }) => name).filter((name) => !installation.includes(name));
  const columnsOf = (relation: string, numbers: string) => `ARRAY(
    SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number ORDER BY k.place)`;
  keys = await program.ask<Key>(`
    SELECT c.conrelid::regclass::text AS table, c.conname::text AS name, c.confrelid::regclass::text AS target,
           ${columnsOf("c.conrelid", "c.conkey")} AS columns, ${columnsOf("c.confrelid", "c.confkey")} AS targets,
           c.confdeltype::text AS ondelete
    FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);
  indexes = await program.ask<Index>(`
    SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS name, i.indisprimary AS primary,
           i.indpred IS NOT NULL AS partial, ${columnsOf("i.indrelid", "i.indkey::int2[]")} AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace`);
});
afterAll(() => program.close());

it("knows the tables of a desk", () => {
  expect(owned).toEqual(expect.arrayContaining(["article", "claim", "event", "member", "verdict"]));
  expect(keys.length).toBeGreaterThan(30);
});

describe("every row carries its desk", () => {
  it("first in its primary key", () => {
    const primary = (table: string) => indexes.find((index) => index.table === table && index.primary);
    expect(owned.filter((table) => primary(table)?.columns[0] !== "desk_id")).toEqual([]);
  });

  it("as a reference to the desk", () => {
    const bound = (table: string) =>
      keys.some((key) => key.table === table && key.target === "desk" && key.columns.join() === "desk_id");
    expect(owned.filter((table) => !bound(table))).toEqual([]);
  });

  it("on both sides of every reference between tables of a desk", () => {
    const inner = keys.filter(
      (key) => [...owned, "session"].includes(key.table) && owned.includes(key.target),
    );
    const loose = inner.filter((key) => key.columns[0] !== "desk_id" || key.targets[0] !== "desk_id");
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  it("first in every index, but those listed", () => {
    const others = indexes.filter((index) => owned.includes(index.table) && index.columns[0] !== "desk_id");
    expect(others.map(({ name }) => name).sort()).toEqual(Object.keys(otherIndexes).sort());
  });
});

describe("references", () => {
  it("have an index each, that begins with their columns", () => {
    const served = (key: Key) =>
      indexes.some(
        (index) =>
          index.table === key.table &&
          !index.partial &&
          index.columns.slice(0, key.columns.length).sort().join() === [...key.columns].sort().join(),
      );
    expect(keys.filter((key) => !served(key)).map(({ name }) => name)).toEqual([]);
  });

  it("never empty a column when what they point to goes, since that would empty the desk too", () => {
    expect(
      keys.filter(({ ondelete }) => !["a", "r", "c"].includes(ondelete)).map(({ name }) => name),
    ).toEqual([]);
  });
});

it("times know their zone", async () => {
  const local = await program.ask(`
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'`);
  expect(local).toEqual([]);
});

it("what can be edited has a version", async () => {
  const versioned = await program.ask<{ table_name: string }>(`
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'version' AND is_nullable = 'NO'`);
  expect(versioned.map(({ table_name }) => table_name)).toEqual(
    expect.arrayContaining(["article", "claim", "evidence", "source"]),
  );
});

it("every list of words is the domain's, in its order", async () => {
  const types = await program.ask<{ name: string; labels: string[] }>(`
    SELECT t.typname::text AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`);
  expect(Object.fromEntries(types.map(({ name, labels }) => [name, labels]))).toEqual({
    role: [...roles],
    block_type: [...blockTypes],
    stage: [...stages],
    kind: [...kinds],
    priority: [...priorities],
    set_aside_reason: [...setAsideReasons],
    stance: [...stances],
    directness: [...directnesses],
    strength: [...strengths],
    quote_state: [...quoteStates],
    source_type: [...sourceTypes],
    reliability: [...reliabilities],
    check_outcome: [...checkOutcomes],
    verdict_kind: ["proposal", "dispute", "adjudication", "rating"],
    review_mode: [...reviewModes],
    rating_colour: [...ratingColours],
    rating_shape: [...ratingShapes],
    confidence: [...confidences],
    decision: ["confirm", "request_changes", "dispute"],
    origin: [...origins],
    capture_store: ["postgres", "s3"],
    repair_outcome: [...repairOutcomes],
    sought: [...soughts],
    resolution: [...resolutions],
    gate_key: [...gateKeys],
    gate_before: [...gateBefores],
    interest_kind: [...interestKinds],
  });
});
