-- Tables, keys and indexes of the desk, as prisma/schema.prisma declares them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reader', 'checker', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "block_type" AS ENUM ('headline', 'dateline', 'paragraph', 'quote', 'caption', 'credit', 'heading', 'list_item', 'closing_note');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('suggested', 'open', 'researching', 'in_review', 'disputed', 'verified', 'set_aside');

-- CreateEnum
CREATE TYPE "kind" AS ENUM ('event', 'statistic', 'quotation', 'comparison', 'causal', 'legal', 'scientific', 'historical', 'identity', 'other');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('high', 'normal', 'low');

-- CreateEnum
CREATE TYPE "set_aside_reason" AS ENUM ('not_checkable', 'opinion', 'prediction', 'duplicate', 'not_worth_it', 'mistake');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'refutes', 'mixed', 'context');

-- CreateEnum
CREATE TYPE "directness" AS ENUM ('primary', 'secondary');

-- CreateEnum
CREATE TYPE "verdict_kind" AS ENUM ('proposal', 'dispute', 'adjudication');

-- CreateEnum
CREATE TYPE "decision" AS ENUM ('confirm', 'request_changes', 'dispute');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_tombstone" (
    "desk_id" UUID NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "desk_tombstone_pkey" PRIMARY KEY ("desk_id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "rating_scale" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_scale_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "rating" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scale_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "ordinal" SMALLINT,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "article" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "authors" TEXT[],
    "published_on" DATE,
    "language" TEXT,
    "url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "revision" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "block" (
    "desk_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "block_type" NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "lead" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("desk_id","revision_id","position")
);

-- CreateTable
CREATE TABLE "claim" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "kind" "kind" NOT NULL DEFAULT 'other',
    "speaker" TEXT,
    "said_on" DATE,
    "said_where" TEXT,
    "priority" "priority" NOT NULL DEFAULT 'normal',
    "stage" "stage" NOT NULL DEFAULT 'open',
    "stage_since" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "starts_at" INTEGER NOT NULL,
    "holder_id" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "reviewer_id" UUID,
    "review_lease_until" TIMESTAMPTZ(3),
    "standing_verdict_id" UUID,
    "set_aside_reason" "set_aside_reason",
    "set_aside_note" TEXT,
    "set_aside_by_id" UUID,
    "set_aside_at" TIMESTAMPTZ(3),
    "set_aside_version" INTEGER,
    "stage_before" "stage",
    "duplicate_of_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "passage" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "passage_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "source" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "publisher" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "directness" "directness",
    "accessed_on" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "kind" "verdict_kind" NOT NULL,
    "author_id" UUID NOT NULL,
    "rating_id" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "supersedes_id" UUID,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "citation" (
    "desk_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "evidence_version" INTEGER NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("desk_id","verdict_id","evidence_id")
);

-- CreateTable
CREATE TABLE "review" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "decision" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "adjudication" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "proposer_id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "disputer_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "adjudicator_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adjudication_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "article_id" UUID,
    "claim_id" UUID,
    "subject_id" UUID,
    "old" JSONB,
    "new" JSONB,
    "why" TEXT,
    "canonical" TEXT NOT NULL DEFAULT '',
    "sequence" BIGINT,
    "hash" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_desk_id_member_id_idx" ON "session"("desk_id", "member_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_key_at_idx" ON "sign_in_failure"("key", "at");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_desk_id_person_id_key" ON "member"("desk_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scale_desk_id_version_key" ON "rating_scale"("desk_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "rating_desk_id_scale_id_key_key" ON "rating"("desk_id", "scale_id", "key");

-- CreateIndex
CREATE INDEX "article_desk_id_created_by_id_idx" ON "article"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "article_desk_id_created_at_id_idx" ON "article"("desk_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "revision_desk_id_created_by_id_idx" ON "revision"("desk_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_desk_id_article_id_number_key" ON "revision"("desk_id", "article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_desk_id_article_id_id_key" ON "revision"("desk_id", "article_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_desk_id_sha256_key" ON "revision"("desk_id", "sha256");

-- CreateIndex
CREATE INDEX "block_desk_id_revision_id_start_at_idx" ON "block"("desk_id", "revision_id", "start_at");

-- CreateIndex
CREATE INDEX "claim_desk_id_article_id_starts_at_id_idx" ON "claim"("desk_id", "article_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "claim_desk_id_stage_priority_stage_since_id_idx" ON "claim"("desk_id", "stage", "priority", "stage_since", "id");

-- CreateIndex
CREATE INDEX "claim_desk_id_priority_stage_since_id_idx" ON "claim"("desk_id", "priority", "stage_since", "id");

-- CreateIndex
CREATE INDEX "claim_desk_id_holder_id_idx" ON "claim"("desk_id", "holder_id");

-- CreateIndex
CREATE INDEX "claim_desk_id_reviewer_id_idx" ON "claim"("desk_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "claim_desk_id_set_aside_by_id_idx" ON "claim"("desk_id", "set_aside_by_id");

-- CreateIndex
CREATE INDEX "claim_desk_id_created_by_id_idx" ON "claim"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "claim_desk_id_duplicate_of_id_idx" ON "claim"("desk_id", "duplicate_of_id");

-- CreateIndex
CREATE INDEX "claim_desk_id_id_standing_verdict_id_idx" ON "claim"("desk_id", "id", "standing_verdict_id");

-- CreateIndex
CREATE INDEX "claim_wording_trigram" ON "claim" USING GIN ("wording" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "claim_desk_id_article_id_id_key" ON "claim"("desk_id", "article_id", "id");

-- CreateIndex
CREATE INDEX "passage_desk_id_article_id_claim_id_idx" ON "passage"("desk_id", "article_id", "claim_id");

-- CreateIndex
CREATE INDEX "passage_desk_id_article_id_revision_id_idx" ON "passage"("desk_id", "article_id", "revision_id");

-- CreateIndex
CREATE INDEX "passage_desk_id_created_by_id_idx" ON "passage"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "source_desk_id_created_at_id_idx" ON "source"("desk_id", "created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "source_desk_id_address_key" ON "source"("desk_id", "address");

-- CreateIndex
CREATE INDEX "evidence_desk_id_source_id_idx" ON "evidence"("desk_id", "source_id");

-- CreateIndex
CREATE INDEX "evidence_desk_id_created_by_id_idx" ON "evidence"("desk_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_desk_id_claim_id_number_key" ON "evidence"("desk_id", "claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_desk_id_claim_id_id_key" ON "evidence"("desk_id", "claim_id", "id");

-- CreateIndex
CREATE INDEX "verdict_desk_id_claim_id_supersedes_id_idx" ON "verdict"("desk_id", "claim_id", "supersedes_id");

-- CreateIndex
CREATE INDEX "verdict_desk_id_author_id_idx" ON "verdict"("desk_id", "author_id");

-- CreateIndex
CREATE INDEX "verdict_desk_id_rating_id_idx" ON "verdict"("desk_id", "rating_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_desk_id_claim_id_id_key" ON "verdict"("desk_id", "claim_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_desk_id_claim_id_id_author_id_key" ON "verdict"("desk_id", "claim_id", "id", "author_id");

-- CreateIndex
CREATE INDEX "citation_desk_id_claim_id_verdict_id_idx" ON "citation"("desk_id", "claim_id", "verdict_id");

-- CreateIndex
CREATE INDEX "citation_desk_id_claim_id_evidence_id_idx" ON "citation"("desk_id", "claim_id", "evidence_id");

-- CreateIndex
CREATE INDEX "review_desk_id_claim_id_verdict_id_author_id_idx" ON "review"("desk_id", "claim_id", "verdict_id", "author_id");

-- CreateIndex
CREATE INDEX "review_desk_id_reviewer_id_idx" ON "review"("desk_id", "reviewer_id");

-- CreateIndex
CREATE INDEX "adjudication_desk_id_claim_id_proposal_id_proposer_id_idx" ON "adjudication"("desk_id", "claim_id", "proposal_id", "proposer_id");

-- CreateIndex
CREATE INDEX "adjudication_desk_id_claim_id_dispute_id_disputer_id_idx" ON "adjudication"("desk_id", "claim_id", "dispute_id", "disputer_id");

-- CreateIndex
CREATE INDEX "adjudication_desk_id_claim_id_verdict_id_adjudicator_id_idx" ON "adjudication"("desk_id", "claim_id", "verdict_id", "adjudicator_id");

-- CreateIndex
CREATE INDEX "adjudication_desk_id_adjudicator_id_idx" ON "adjudication"("desk_id", "adjudicator_id");

-- CreateIndex
CREATE INDEX "event_desk_id_claim_id_at_id_idx" ON "event"("desk_id", "claim_id", "at", "id");

-- CreateIndex
CREATE INDEX "event_desk_id_article_id_at_id_idx" ON "event"("desk_id", "article_id", "at", "id");

-- CreateIndex
CREATE INDEX "event_desk_id_actor_id_idx" ON "event"("desk_id", "actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_desk_id_sequence_key" ON "event"("desk_id", "sequence");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_scale" ADD CONSTRAINT "rating_scale_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_desk_id_scale_id_fkey" FOREIGN KEY ("desk_id", "scale_id") REFERENCES "rating_scale"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_desk_id_revision_id_fkey" FOREIGN KEY ("desk_id", "revision_id") REFERENCES "revision"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_holder_id_fkey" FOREIGN KEY ("desk_id", "holder_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_reviewer_id_fkey" FOREIGN KEY ("desk_id", "reviewer_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_set_aside_by_id_fkey" FOREIGN KEY ("desk_id", "set_aside_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_duplicate_of_id_fkey" FOREIGN KEY ("desk_id", "duplicate_of_id") REFERENCES "claim"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_id_standing_verdict_id_fkey" FOREIGN KEY ("desk_id", "id", "standing_verdict_id") REFERENCES "verdict"("desk_id", "claim_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_article_id_claim_id_fkey" FOREIGN KEY ("desk_id", "article_id", "claim_id") REFERENCES "claim"("desk_id", "article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_article_id_revision_id_fkey" FOREIGN KEY ("desk_id", "article_id", "revision_id") REFERENCES "revision"("desk_id", "article_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_source_id_fkey" FOREIGN KEY ("desk_id", "source_id") REFERENCES "source"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_author_id_fkey" FOREIGN KEY ("desk_id", "author_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_rating_id_fkey" FOREIGN KEY ("desk_id", "rating_id") REFERENCES "rating"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_claim_id_supersedes_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "supersedes_id") REFERENCES "verdict"("desk_id", "claim_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_desk_id_claim_id_verdict_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "verdict_id") REFERENCES "verdict"("desk_id", "claim_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_desk_id_claim_id_evidence_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "evidence_id") REFERENCES "evidence"("desk_id", "claim_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_desk_id_claim_id_verdict_id_author_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "verdict_id", "author_id") REFERENCES "verdict"("desk_id", "claim_id", "id", "author_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_desk_id_reviewer_id_fkey" FOREIGN KEY ("desk_id", "reviewer_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_desk_id_adjudicator_id_fkey" FOREIGN KEY ("desk_id", "adjudicator_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_desk_id_claim_id_proposal_id_proposer_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "proposal_id", "proposer_id") REFERENCES "verdict"("desk_id", "claim_id", "id", "author_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_desk_id_claim_id_dispute_id_disputer_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "dispute_id", "disputer_id") REFERENCES "verdict"("desk_id", "claim_id", "id", "author_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_desk_id_claim_id_verdict_id_adjudicator_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "verdict_id", "adjudicator_id") REFERENCES "verdict"("desk_id", "claim_id", "id", "author_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_desk_id_actor_id_fkey" FOREIGN KEY ("desk_id", "actor_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

