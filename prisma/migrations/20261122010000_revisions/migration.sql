-- Revisions after the first: captures, repairs of passages, sentences looked at, where a person stopped reading.
-- CreateEnum
CREATE TYPE "origin" AS ENUM ('pasted', 'html', 'file', 'fetched', 'edited');

-- CreateEnum
CREATE TYPE "repair_outcome" AS ENUM ('changed', 'gone');

-- CreateEnum
CREATE TYPE "resolution" AS ENUM ('confirm', 'reselect', 'retire');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "address" TEXT;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "split_from_id" UUID,
ADD COLUMN     "stale_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "passage" ADD COLUMN     "confidence" REAL,
ADD COLUMN     "follows_id" UUID,
ADD COLUMN     "method" TEXT;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "capture_id" UUID,
ADD COLUMN     "correction" TEXT,
ADD COLUMN     "fingerprint" BIGINT,
ADD COLUMN     "origin" "origin" NOT NULL DEFAULT 'pasted';

-- CreateTable
CREATE TABLE "capture" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID,
    "requested_url" TEXT,
    "final_url" TEXT,
    "file_name" TEXT,
    "status" INTEGER,
    "media_type" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "bytes" BYTEA,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "repair" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "outcome" "repair_outcome" NOT NULL,
    "start_at" INTEGER,
    "end_at" INTEGER,
    "confidence" REAL NOT NULL,
    "method" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "resolution" "resolution",

    CONSTRAINT "repair_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "sentence_review" (
    "desk_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "reason" "set_aside_reason" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sentence_review_pkey" PRIMARY KEY ("desk_id","revision_id","start_at")
);

-- CreateTable
CREATE TABLE "reading_position" (
    "desk_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_position_pkey" PRIMARY KEY ("desk_id","member_id","article_id")
);

-- CreateIndex
CREATE INDEX "capture_desk_id_article_id_idx" ON "capture"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "capture_desk_id_created_by_id_idx" ON "capture"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "repair_desk_id_claim_id_idx" ON "repair"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "repair_desk_id_passage_id_idx" ON "repair"("desk_id", "passage_id");

-- CreateIndex
CREATE INDEX "repair_desk_id_revision_id_idx" ON "repair"("desk_id", "revision_id");

-- CreateIndex
CREATE INDEX "repair_desk_id_resolved_by_id_idx" ON "repair"("desk_id", "resolved_by_id");

-- CreateIndex
CREATE INDEX "sentence_review_desk_id_by_id_idx" ON "sentence_review"("desk_id", "by_id");

-- CreateIndex
CREATE INDEX "reading_position_desk_id_article_id_idx" ON "reading_position"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "article_desk_id_address_idx" ON "article"("desk_id", "address");

-- CreateIndex
CREATE INDEX "claim_desk_id_split_from_id_idx" ON "claim"("desk_id", "split_from_id");

-- CreateIndex
CREATE INDEX "passage_desk_id_follows_id_idx" ON "passage"("desk_id", "follows_id");

-- CreateIndex
CREATE INDEX "revision_desk_id_capture_id_idx" ON "revision"("desk_id", "capture_id");

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_desk_id_capture_id_fkey" FOREIGN KEY ("desk_id", "capture_id") REFERENCES "capture"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_split_from_id_fkey" FOREIGN KEY ("desk_id", "split_from_id") REFERENCES "claim"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_follows_id_fkey" FOREIGN KEY ("desk_id", "follows_id") REFERENCES "passage"("desk_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "repair" ADD CONSTRAINT "repair_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair" ADD CONSTRAINT "repair_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair" ADD CONSTRAINT "repair_desk_id_passage_id_fkey" FOREIGN KEY ("desk_id", "passage_id") REFERENCES "passage"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair" ADD CONSTRAINT "repair_desk_id_revision_id_fkey" FOREIGN KEY ("desk_id", "revision_id") REFERENCES "revision"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair" ADD CONSTRAINT "repair_desk_id_resolved_by_id_fkey" FOREIGN KEY ("desk_id", "resolved_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sentence_review" ADD CONSTRAINT "sentence_review_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_review" ADD CONSTRAINT "sentence_review_desk_id_revision_id_fkey" FOREIGN KEY ("desk_id", "revision_id") REFERENCES "revision"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_review" ADD CONSTRAINT "sentence_review_desk_id_by_id_fkey" FOREIGN KEY ("desk_id", "by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading_position" ADD CONSTRAINT "reading_position_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_position" ADD CONSTRAINT "reading_position_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_position" ADD CONSTRAINT "reading_position_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.

-- A passage goes only with its article, whichever way the deletion comes.
CREATE OR REPLACE FUNCTION refuse_passage_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM article WHERE desk_id = OLD.desk_id AND id = OLD.article_id) THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL
     AND to_jsonb(NEW) - 'retired_at' = to_jsonb(OLD) - 'retired_at' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'A passage is retired, never changed.' USING ERRCODE = 'FD001';
END $$;

ALTER TABLE "passage"
  ADD CONSTRAINT "passage_confidence_is_a_share" CHECK ("confidence" IS NULL OR "confidence" BETWEEN 0 AND 1);

ALTER TABLE "repair"
  ADD CONSTRAINT "repair_confidence_is_a_share" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "repair_has_a_place_or_none" CHECK (
    ("start_at" IS NULL) = ("end_at" IS NULL) AND ("start_at" IS NULL OR ("start_at" >= 0 AND "start_at" < "end_at"))),
  ADD CONSTRAINT "repair_gone_has_no_place" CHECK ("outcome" <> 'gone' OR "start_at" IS NULL),
  ADD CONSTRAINT "repair_is_resolved_by_somebody" CHECK (
    ("resolved_at" IS NULL) = ("resolution" IS NULL) AND ("resolved_at" IS NULL) = ("resolved_by_id" IS NULL));

ALTER TABLE "sentence_review" ADD CONSTRAINT "sentence_review_spans" CHECK ("start_at" >= 0 AND "start_at" < "end_at");
ALTER TABLE "reading_position" ADD CONSTRAINT "reading_position_is_in_the_text" CHECK ("position" >= 0);
ALTER TABLE "capture" ADD CONSTRAINT "capture_has_a_hash" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "byte_length" >= 0);

-- A capture's bytes can be erased; what was captured, when and its hash stay.
CREATE FUNCTION refuse_capture_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND (desk_is_erased(OLD.desk_id) OR (OLD.article_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM article WHERE desk_id = OLD.desk_id AND id = OLD.article_id))) THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND NEW.bytes IS NULL
     AND to_jsonb(NEW) - 'bytes' = to_jsonb(OLD) - 'bytes' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'A capture is immutable; only its bytes can be erased.' USING ERRCODE = 'FD001';
END $$;
CREATE TRIGGER capture_is_immutable BEFORE UPDATE OR DELETE ON "capture" FOR EACH ROW EXECUTE FUNCTION refuse_capture_change();
CREATE TRIGGER capture_is_never_emptied BEFORE TRUNCATE ON "capture" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER repair_is_never_emptied BEFORE TRUNCATE ON "repair" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER sentence_review_is_never_emptied BEFORE TRUNCATE ON "sentence_review" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER reading_position_is_never_emptied BEFORE TRUNCATE ON "reading_position" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();

-- A repair is resolved once.
CREATE FUNCTION refuse_repair_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.resolved_at IS NULL THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'This repair was resolved already.' USING ERRCODE = 'FD001';
END $$;
CREATE TRIGGER repair_is_resolved_once BEFORE UPDATE ON "repair" FOR EACH ROW EXECUTE FUNCTION refuse_repair_change();

CREATE OR REPLACE FUNCTION erase_desk(p_desk uuid, p_why text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_tombstone (desk_id, erased_at, why) VALUES (p_desk, p_at, p_why);
  DELETE FROM event WHERE desk_id = p_desk;
  DELETE FROM adjudication WHERE desk_id = p_desk;
  DELETE FROM review WHERE desk_id = p_desk;
  DELETE FROM citation WHERE desk_id = p_desk;
  UPDATE claim SET standing_verdict_id = NULL, stage = 'open', reviewer_id = NULL, review_lease_until = NULL
    WHERE desk_id = p_desk AND standing_verdict_id IS NOT NULL;
  DELETE FROM verdict WHERE desk_id = p_desk;
  DELETE FROM evidence WHERE desk_id = p_desk;
  DELETE FROM article WHERE desk_id = p_desk;
  DELETE FROM capture WHERE desk_id = p_desk;
  DELETE FROM source WHERE desk_id = p_desk;
  DELETE FROM rating WHERE desk_id = p_desk;
  DELETE FROM rating_scale WHERE desk_id = p_desk;
  DELETE FROM session WHERE desk_id = p_desk;
  DELETE FROM member WHERE desk_id = p_desk;
  DELETE FROM desk WHERE id = p_desk;
END $$;
