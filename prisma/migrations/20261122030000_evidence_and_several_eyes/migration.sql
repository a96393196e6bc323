-- Evidence that can be replicated, verdicts by several eyes: sources, captures, logs, scales, blind and panel review,
-- gates, interests, notifications.
ALTER TABLE "rating" DISABLE TRIGGER "rating_is_immutable_once_used";
ALTER TABLE "capture" DISABLE TRIGGER "capture_is_immutable";

-- CreateEnum
CREATE TYPE "review_mode" AS ENUM ('single', 'blind_double', 'panel');

-- CreateEnum
CREATE TYPE "rating_colour" AS ENUM ('green', 'lime', 'amber', 'orange', 'red', 'violet', 'blue', 'grey');

-- CreateEnum
CREATE TYPE "rating_shape" AS ENUM ('full', 'three_quarters', 'half', 'quarter', 'crossed', 'square', 'diamond', 'triangle');

-- CreateEnum
CREATE TYPE "capture_store" AS ENUM ('postgres', 's3');

-- CreateEnum
CREATE TYPE "source_type" AS ENUM ('official_data', 'legislation', 'court', 'peer_reviewed', 'preprint', 'report', 'dataset', 'interview', 'expert', 'news', 'press_release', 'social_post', 'video', 'archive', 'fact_check');

-- CreateEnum
CREATE TYPE "reliability" AS ENUM ('reliable', 'usually_reliable', 'mixed', 'unreliable');

-- CreateEnum
CREATE TYPE "check_outcome" AS ENUM ('same', 'changed', 'moved', 'gone', 'unreachable');

-- CreateEnum
CREATE TYPE "strength" AS ENUM ('strong', 'moderate', 'weak');

-- CreateEnum
CREATE TYPE "quote_state" AS ENUM ('verified', 'not_found');

-- CreateEnum
CREATE TYPE "sought" AS ENUM ('supporting', 'refuting', 'either');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'moderate', 'low');

-- CreateEnum
CREATE TYPE "gate_key" AS ENUM ('independent_sources', 'primary_source', 'searched_both_ways', 'claimant_asked', 'quotes_verified', 'anchors_current');

-- CreateEnum
CREATE TYPE "gate_before" AS ENUM ('off', 'verified', 'publication');

-- CreateEnum
CREATE TYPE "interest_kind" AS ENUM ('speaker', 'publisher', 'topic');

-- AlterEnum
ALTER TYPE "verdict_kind" ADD VALUE 'rating';

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "carry" SMALLINT,
ADD COLUMN     "review_mode" "review_mode",
ADD COLUMN     "votes" SMALLINT;

-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "source_id" UUID,
ADD COLUMN     "stored_in" "capture_store",
ADD COLUMN     "text" TEXT,
ADD COLUMN     "title" TEXT;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "adjudicator_id" UUID,
ADD COLUMN     "carry" SMALLINT,
ADD COLUMN     "revealed_version" INTEGER,
ADD COLUMN     "review_mode" "review_mode",
ADD COLUMN     "votes" SMALLINT;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "carry" SMALLINT NOT NULL DEFAULT 2,
ADD COLUMN     "review_mode" "review_mode" NOT NULL DEFAULT 'single',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "votes" SMALLINT NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "capture_id" UUID,
ADD COLUMN     "independence_group" TEXT,
ADD COLUMN     "quote_state" "quote_state",
ADD COLUMN     "strength" "strength",
ADD COLUMN     "translation" TEXT;

-- AlterTable
ALTER TABLE "rating" ADD COLUMN     "colour" "rating_colour" NOT NULL DEFAULT 'grey',
ADD COLUMN     "shape" "rating_shape" NOT NULL DEFAULT 'square';

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "authors" TEXT[],
ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "directness" "directness",
ADD COLUMN     "health" "check_outcome",
ADD COLUMN     "interests" TEXT,
ADD COLUMN     "next_check_at" TIMESTAMPTZ(3),
ADD COLUMN     "published_on" DATE,
ADD COLUMN     "reliability" "reliability",
ADD COLUMN     "reliability_note" TEXT,
ADD COLUMN     "type" "source_type";

-- AlterTable
ALTER TABLE "verdict" ADD COLUMN     "blind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "confidence" "confidence",
ADD COLUMN     "evidence_until" DATE,
ADD COLUMN     "proposal_id" UUID,
ADD COLUMN     "proposer_id" UUID;

-- CreateTable
CREATE TABLE "rating_label" (
    "desk_id" UUID NOT NULL,
    "rating_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "rating_label_pkey" PRIMARY KEY ("desk_id","rating_id","language")
);

-- CreateTable
CREATE TABLE "source_check" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "check_outcome" NOT NULL,
    "status" INTEGER,
    "final_url" TEXT,
    "sha256" TEXT,
    "message" TEXT NOT NULL,
    "capture_id" UUID,

    CONSTRAINT "source_check_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "claimant_request" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "whom" TEXT NOT NULL,
    "asked_on" DATE,
    "due_on" DATE,
    "question" TEXT,
    "answer" TEXT,
    "answered_on" DATE,
    "on_record" BOOLEAN,
    "why_not" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "claimant_request_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "search_record" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "sought" "sought" NOT NULL,
    "found" TEXT NOT NULL,
    "searched_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_record_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "calculation" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "formula" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "unit" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "calculation_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "calculation_input" (
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "calculation_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "unit" TEXT,
    "evidence_id" UUID,

    CONSTRAINT "calculation_input_pkey" PRIMARY KEY ("desk_id","calculation_id","position")
);

-- CreateTable
CREATE TABLE "gate_setting" (
    "desk_id" UUID NOT NULL,
    "key" "gate_key" NOT NULL,
    "before" "gate_before" NOT NULL,
    "minimum" SMALLINT,

    CONSTRAINT "gate_setting_pkey" PRIMARY KEY ("desk_id","key")
);

-- CreateTable
CREATE TABLE "gate_waiver" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "key" "gate_key" NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "gate_waiver_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "review_override" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "review_mode" "review_mode" NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_override_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "interest" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "interest_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "interest_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE INDEX "source_check_desk_id_source_id_at_id_idx" ON "source_check"("desk_id", "source_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "source_check_desk_id_capture_id_idx" ON "source_check"("desk_id", "capture_id");

-- CreateIndex
CREATE INDEX "claimant_request_desk_id_claim_id_idx" ON "claimant_request"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "claimant_request_desk_id_created_by_id_idx" ON "claimant_request"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "search_record_desk_id_claim_id_idx" ON "search_record"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "search_record_desk_id_created_by_id_idx" ON "search_record"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "calculation_desk_id_created_by_id_idx" ON "calculation"("desk_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "calculation_desk_id_claim_id_id_key" ON "calculation"("desk_id", "claim_id", "id");

-- CreateIndex
CREATE INDEX "calculation_input_desk_id_claim_id_calculation_id_idx" ON "calculation_input"("desk_id", "claim_id", "calculation_id");

-- CreateIndex
CREATE INDEX "calculation_input_desk_id_claim_id_evidence_id_idx" ON "calculation_input"("desk_id", "claim_id", "evidence_id");

-- CreateIndex
CREATE INDEX "gate_waiver_desk_id_claim_id_idx" ON "gate_waiver"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "gate_waiver_desk_id_by_id_idx" ON "gate_waiver"("desk_id", "by_id");

-- CreateIndex
CREATE INDEX "gate_waiver_desk_id_ended_by_id_idx" ON "gate_waiver"("desk_id", "ended_by_id");

-- CreateIndex
CREATE INDEX "review_override_desk_id_claim_id_idx" ON "review_override"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "review_override_desk_id_by_id_idx" ON "review_override"("desk_id", "by_id");

-- CreateIndex
CREATE INDEX "interest_desk_id_member_id_idx" ON "interest"("desk_id", "member_id");

-- CreateIndex
CREATE INDEX "notification_desk_id_member_id_at_id_idx" ON "notification"("desk_id", "member_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "notification_desk_id_event_id_idx" ON "notification"("desk_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_desk_id_member_id_event_id_key" ON "notification"("desk_id", "member_id", "event_id");

-- CreateIndex
CREATE INDEX "capture_desk_id_source_id_fetched_at_id_idx" ON "capture"("desk_id", "source_id", "fetched_at" DESC, "id");

-- CreateIndex
CREATE INDEX "claim_desk_id_adjudicator_id_idx" ON "claim"("desk_id", "adjudicator_id");

-- CreateIndex
CREATE INDEX "evidence_desk_id_capture_id_idx" ON "evidence"("desk_id", "capture_id");

-- CreateIndex
CREATE INDEX "source_desk_id_next_check_at_idx" ON "source"("desk_id", "next_check_at");

-- CreateIndex
CREATE INDEX "verdict_desk_id_claim_id_proposal_id_proposer_id_idx" ON "verdict"("desk_id", "claim_id", "proposal_id", "proposer_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_desk_id_proposal_id_author_id_key" ON "verdict"("desk_id", "proposal_id", "author_id");

-- AddForeignKey
ALTER TABLE "rating_label" ADD CONSTRAINT "rating_label_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_label" ADD CONSTRAINT "rating_label_desk_id_rating_id_fkey" FOREIGN KEY ("desk_id", "rating_id") REFERENCES "rating"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_source_id_fkey" FOREIGN KEY ("desk_id", "source_id") REFERENCES "source"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_adjudicator_id_fkey" FOREIGN KEY ("desk_id", "adjudicator_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source_check" ADD CONSTRAINT "source_check_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_check" ADD CONSTRAINT "source_check_desk_id_source_id_fkey" FOREIGN KEY ("desk_id", "source_id") REFERENCES "source"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source_check" ADD CONSTRAINT "source_check_desk_id_capture_id_fkey" FOREIGN KEY ("desk_id", "capture_id") REFERENCES "capture"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_capture_id_fkey" FOREIGN KEY ("desk_id", "capture_id") REFERENCES "capture"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claimant_request" ADD CONSTRAINT "claimant_request_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claimant_request" ADD CONSTRAINT "claimant_request_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claimant_request" ADD CONSTRAINT "claimant_request_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "search_record" ADD CONSTRAINT "search_record_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_record" ADD CONSTRAINT "search_record_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_record" ADD CONSTRAINT "search_record_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calculation" ADD CONSTRAINT "calculation_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculation" ADD CONSTRAINT "calculation_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculation" ADD CONSTRAINT "calculation_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calculation_input" ADD CONSTRAINT "calculation_input_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculation_input" ADD CONSTRAINT "calculation_input_desk_id_claim_id_calculation_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "calculation_id") REFERENCES "calculation"("desk_id", "claim_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculation_input" ADD CONSTRAINT "calculation_input_desk_id_claim_id_evidence_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "evidence_id") REFERENCES "evidence"("desk_id", "claim_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_claim_id_proposal_id_proposer_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "proposal_id", "proposer_id") REFERENCES "verdict"("desk_id", "claim_id", "id", "author_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gate_setting" ADD CONSTRAINT "gate_setting_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_waiver" ADD CONSTRAINT "gate_waiver_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_waiver" ADD CONSTRAINT "gate_waiver_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_waiver" ADD CONSTRAINT "gate_waiver_desk_id_by_id_fkey" FOREIGN KEY ("desk_id", "by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gate_waiver" ADD CONSTRAINT "gate_waiver_desk_id_ended_by_id_fkey" FOREIGN KEY ("desk_id", "ended_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_override" ADD CONSTRAINT "review_override_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_override" ADD CONSTRAINT "review_override_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_override" ADD CONSTRAINT "review_override_desk_id_by_id_fkey" FOREIGN KEY ("desk_id", "by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_desk_id_event_id_fkey" FOREIGN KEY ("desk_id", "event_id") REFERENCES "event"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma cannot say.

-- ── What is there already ──

UPDATE "rating" SET
  "colour" = CASE "ordinal" WHEN 5 THEN 'green' WHEN 4 THEN 'lime' WHEN 3 THEN 'amber' WHEN 2 THEN 'orange' WHEN 1 THEN 'red' ELSE 'violet' END::"rating_colour",
  "shape" = CASE "ordinal" WHEN 5 THEN 'full' WHEN 4 THEN 'three_quarters' WHEN 3 THEN 'half' WHEN 2 THEN 'quarter' WHEN 1 THEN 'crossed' ELSE 'square' END::"rating_shape";
ALTER TABLE "rating" ENABLE TRIGGER "rating_is_immutable_once_used";

UPDATE "claim" SET "review_mode" = 'single' WHERE "standing_verdict_id" IS NOT NULL;
UPDATE "capture" SET "stored_in" = 'postgres' WHERE "bytes" IS NOT NULL;
ALTER TABLE "capture" ENABLE TRIGGER "capture_is_immutable";

-- ── Values ──

ALTER TABLE "desk" ADD CONSTRAINT "desk_panel_can_carry" CHECK ("votes" BETWEEN 2 AND 15 AND "carry" BETWEEN 1 AND "votes");
ALTER TABLE "article" ADD CONSTRAINT "article_panel_can_carry" CHECK (
  ("votes" IS NULL) = ("carry" IS NULL) AND ("votes" IS NULL OR ("review_mode" = 'panel' AND "votes" BETWEEN 2 AND 15 AND "carry" BETWEEN 1 AND "votes")));
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_is_reviewed_in_one_way_while_a_verdict_stands" CHECK (("review_mode" IS NOT NULL) = ("standing_verdict_id" IS NOT NULL)),
  ADD CONSTRAINT "claim_panel_can_carry" CHECK (
    ("votes" IS NULL) = ("carry" IS NULL) AND ("votes" IS NOT NULL) = ("review_mode" IS NOT NULL AND "review_mode" = 'panel')
    AND ("votes" IS NULL OR ("votes" BETWEEN 2 AND 15 AND "carry" BETWEEN 1 AND "votes"))),
  ADD CONSTRAINT "claim_adjudicator_is_named_in_a_dispute" CHECK ("adjudicator_id" IS NULL OR "stage" = 'disputed');

ALTER TABLE "rating_label" ADD CONSTRAINT "rating_label_has_a_label" CHECK (btrim("label") <> '' AND "language" <> '');
ALTER TABLE "capture"
  ADD CONSTRAINT "capture_is_kept_where_it_says" CHECK (("bytes" IS NOT NULL) = ("stored_in" IS NOT NULL AND "stored_in" = 'postgres')),
  ADD CONSTRAINT "capture_is_of_one_thing" CHECK ("article_id" IS NULL OR "source_id" IS NULL);
ALTER TABLE "source_check" ADD CONSTRAINT "source_check_has_a_hash" CHECK ("sha256" IS NULL OR "sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_quote_is_looked_for_in_a_capture" CHECK (
  ("quote_state" IS NULL) = ("capture_id" IS NULL) AND ("quote_state" IS NULL OR "quote" IS NOT NULL));
ALTER TABLE "claimant_request" ADD CONSTRAINT "claimant_request_asked_or_says_why_not" CHECK (
  ("asked_on" IS NULL) = ("why_not" IS NOT NULL) AND ("answer" IS NULL OR "asked_on" IS NOT NULL));
ALTER TABLE "gate_setting" ADD CONSTRAINT "gate_setting_minimum_is_of_sources" CHECK (
  ("minimum" IS NOT NULL) = ("key" = 'independent_sources') AND ("minimum" IS NULL OR "minimum" BETWEEN 1 AND 20));
ALTER TABLE "gate_waiver"
  ADD CONSTRAINT "gate_waiver_says_why" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "gate_waiver_is_ended_by_somebody" CHECK (("ended_at" IS NULL) = ("ended_by_id" IS NULL));
CREATE UNIQUE INDEX "gate_waiver_one_at_a_time" ON "gate_waiver" ("desk_id", "claim_id", "key") WHERE "ended_at" IS NULL;
ALTER TABLE "review_override" ADD CONSTRAINT "review_override_says_why" CHECK (btrim("reason") <> '' AND "review_mode" <> 'single');
ALTER TABLE "interest" ADD CONSTRAINT "interest_has_a_name" CHECK (btrim("name") <> '');

-- ── Four eyes, or more ──

-- A rating given apart names the proposal beside which it was given, and is never by the proposal's author.
ALTER TABLE "verdict"
  ADD CONSTRAINT "verdict_rating_is_by_a_second_person" CHECK ("proposer_id" <> "author_id"),
  ADD CONSTRAINT "verdict_rating_names_its_proposal" CHECK (
    ("proposal_id" IS NOT NULL) = ("kind"::text = 'rating') AND ("proposal_id" IS NULL) = ("proposer_id" IS NULL));

-- ── Immutability ──

CREATE TRIGGER source_check_is_immutable BEFORE UPDATE OR DELETE ON "source_check" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_override_is_immutable BEFORE UPDATE OR DELETE ON "review_override" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A label is corrected until a verdict uses its scale.
CREATE FUNCTION refuse_used_label_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM rating mine
             JOIN rating other ON other.desk_id = mine.desk_id AND other.scale_id = mine.scale_id
             JOIN verdict v ON v.desk_id = other.desk_id AND v.rating_id = other.id
             WHERE mine.desk_id = OLD.desk_id AND mine.id = OLD.rating_id) THEN
    RAISE EXCEPTION 'Verdicts use this rating scale: make a new version of it.' USING ERRCODE = 'FD001';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER rating_label_is_immutable_once_used BEFORE UPDATE OR DELETE ON "rating_label" FOR EACH ROW EXECUTE FUNCTION refuse_used_label_change();

-- A waiver is taken back once, and goes only with its claim.
CREATE FUNCTION refuse_waiver_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM claim WHERE desk_id = OLD.desk_id AND id = OLD.claim_id) THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
     AND to_jsonb(NEW) - 'ended_at' - 'ended_by_id' = to_jsonb(OLD) - 'ended_at' - 'ended_by_id' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'A waiver is taken back, never changed.' USING ERRCODE = 'FD001';
END $$;
CREATE TRIGGER gate_waiver_is_only_taken_back BEFORE UPDATE OR DELETE ON "gate_waiver" FOR EACH ROW EXECUTE FUNCTION refuse_waiver_change();

-- What was captured, when and its hash stay; its bytes and words can be erased.
CREATE OR REPLACE FUNCTION refuse_capture_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (desk_is_erased(OLD.desk_id) OR (OLD.article_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM article WHERE desk_id = OLD.desk_id AND id = OLD.article_id))) THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND NEW.bytes IS NULL AND NEW.stored_in IS NULL AND NEW.text IS NULL
     AND to_jsonb(NEW) - 'bytes' - 'stored_in' - 'text' = to_jsonb(OLD) - 'bytes' - 'stored_in' - 'text' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'A capture is immutable; only its bytes and words can be erased.' USING ERRCODE = 'FD001';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['source_check', 'review_override', 'rating_label', 'gate_waiver', 'gate_setting', 'claimant_request',
      'search_record', 'calculation', 'calculation_input', 'interest', 'notification'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', t || '_is_never_emptied', t);
  END LOOP;
END $$;

-- ── Erasing a desk ──

CREATE OR REPLACE FUNCTION erase_desk(p_desk uuid, p_why text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_tombstone (desk_id, erased_at, why) VALUES (p_desk, p_at, p_why);
  DELETE FROM event WHERE desk_id = p_desk;
  DELETE FROM adjudication WHERE desk_id = p_desk;
  DELETE FROM review WHERE desk_id = p_desk;
  DELETE FROM citation WHERE desk_id = p_desk;
  UPDATE claim SET standing_verdict_id = NULL, stage = 'open', reviewer_id = NULL, review_lease_until = NULL,
      review_mode = NULL, votes = NULL, carry = NULL, adjudicator_id = NULL
    WHERE desk_id = p_desk AND standing_verdict_id IS NOT NULL;
  DELETE FROM verdict WHERE desk_id = p_desk;
  DELETE FROM review_override WHERE desk_id = p_desk;
  DELETE FROM calculation WHERE desk_id = p_desk;
  DELETE FROM evidence WHERE desk_id = p_desk;
  DELETE FROM source_check WHERE desk_id = p_desk;
  DELETE FROM article WHERE desk_id = p_desk;
  DELETE FROM capture WHERE desk_id = p_desk;
  DELETE FROM source WHERE desk_id = p_desk;
  DELETE FROM rating_label WHERE desk_id = p_desk;
  DELETE FROM rating WHERE desk_id = p_desk;
  DELETE FROM rating_scale WHERE desk_id = p_desk;
  DELETE FROM session WHERE desk_id = p_desk;
  DELETE FROM member WHERE desk_id = p_desk;
  DELETE FROM desk WHERE id = p_desk;
END $$;
