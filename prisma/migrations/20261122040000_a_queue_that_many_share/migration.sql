-- A queue that many share: due dates, targets, skips, drafts, saved queues, deeds on many claims, discussion, notices, presence.

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "due_on" DATE;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "lease_minutes" SMALLINT NOT NULL DEFAULT 60,
ADD COLUMN     "review_lease_minutes" SMALLINT NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "languages" TEXT[];

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "mailed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "claim_skip" (
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_skip_pkey" PRIMARY KEY ("desk_id","claim_id","member_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "desk_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("desk_id","member_id","claim_id","kind")
);

-- CreateTable
CREATE TABLE "stage_target" (
    "desk_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "hours" INTEGER NOT NULL,

    CONSTRAINT "stage_target_pkey" PRIMARY KEY ("desk_id","stage")
);

-- CreateTable
CREATE TABLE "saved_queue" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "columns" TEXT[],
    "sort" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_queue_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "bulk_deed" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_deed_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "desk_id" UUID NOT NULL,
    "deed_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "version_after" INTEGER NOT NULL,

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("desk_id","deed_id","claim_id")
);

-- CreateTable
CREATE TABLE "thread" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "evidence_id" UUID,
    "verdict_id" UUID,
    "start_at" INTEGER,
    "end_at" INTEGER,
    "exact" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "mention" (
    "desk_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("desk_id","comment_id","member_id")
);

-- CreateTable
CREATE TABLE "notice_setting" (
    "desk_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "mail" BOOLEAN NOT NULL,

    CONSTRAINT "notice_setting_pkey" PRIMARY KEY ("desk_id","member_id","kind")
);

-- CreateTable
CREATE TABLE "presence" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE INDEX "claim_skip_desk_id_member_id_idx" ON "claim_skip"("desk_id", "member_id");

-- CreateIndex
CREATE INDEX "draft_desk_id_claim_id_idx" ON "draft"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "saved_queue_desk_id_created_by_id_idx" ON "saved_queue"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "bulk_deed_desk_id_by_id_idx" ON "bulk_deed"("desk_id", "by_id");

-- CreateIndex
CREATE INDEX "bulk_change_desk_id_claim_id_idx" ON "bulk_change"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "thread_desk_id_claim_id_created_at_idx" ON "thread"("desk_id", "claim_id", "created_at");

-- CreateIndex
CREATE INDEX "thread_desk_id_claim_id_evidence_id_idx" ON "thread"("desk_id", "claim_id", "evidence_id");

-- CreateIndex
CREATE INDEX "thread_desk_id_claim_id_verdict_id_idx" ON "thread"("desk_id", "claim_id", "verdict_id");

-- CreateIndex
CREATE INDEX "thread_desk_id_created_by_id_idx" ON "thread"("desk_id", "created_by_id");

-- CreateIndex
CREATE INDEX "thread_desk_id_resolved_by_id_idx" ON "thread"("desk_id", "resolved_by_id");

-- CreateIndex
CREATE INDEX "comment_desk_id_thread_id_at_id_idx" ON "comment"("desk_id", "thread_id", "at", "id");

-- CreateIndex
CREATE INDEX "comment_desk_id_author_id_idx" ON "comment"("desk_id", "author_id");

-- CreateIndex
CREATE INDEX "mention_desk_id_member_id_idx" ON "mention"("desk_id", "member_id");

-- CreateIndex
CREATE INDEX "presence_desk_id_member_id_idx" ON "presence"("desk_id", "member_id");

-- CreateIndex
CREATE INDEX "presence_desk_id_article_id_idx" ON "presence"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "presence_desk_id_claim_id_idx" ON "presence"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "presence_desk_id_seen_at_idx" ON "presence"("desk_id", "seen_at");

-- CreateIndex
CREATE INDEX "claim_desk_id_stage_priority_due_on_stage_since_id_idx" ON "claim"("desk_id", "stage", "priority", "due_on", "stage_since", "id");

-- CreateIndex
CREATE INDEX "claim_desk_id_due_on_idx" ON "claim"("desk_id", "due_on");

-- AddForeignKey
ALTER TABLE "claim_skip" ADD CONSTRAINT "claim_skip_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_skip" ADD CONSTRAINT "claim_skip_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_skip" ADD CONSTRAINT "claim_skip_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_target" ADD CONSTRAINT "stage_target_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_queue" ADD CONSTRAINT "saved_queue_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_queue" ADD CONSTRAINT "saved_queue_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "bulk_deed" ADD CONSTRAINT "bulk_deed_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_deed" ADD CONSTRAINT "bulk_deed_desk_id_by_id_fkey" FOREIGN KEY ("desk_id", "by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_desk_id_deed_id_fkey" FOREIGN KEY ("desk_id", "deed_id") REFERENCES "bulk_deed"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_claim_id_evidence_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "evidence_id") REFERENCES "evidence"("desk_id", "claim_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_claim_id_verdict_id_fkey" FOREIGN KEY ("desk_id", "claim_id", "verdict_id") REFERENCES "verdict"("desk_id", "claim_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_created_by_id_fkey" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_resolved_by_id_fkey" FOREIGN KEY ("desk_id", "resolved_by_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_desk_id_thread_id_fkey" FOREIGN KEY ("desk_id", "thread_id") REFERENCES "thread"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_desk_id_author_id_fkey" FOREIGN KEY ("desk_id", "author_id") REFERENCES "member"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_desk_id_comment_id_fkey" FOREIGN KEY ("desk_id", "comment_id") REFERENCES "comment"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma cannot say.

ALTER TABLE "desk" ADD CONSTRAINT "desk_leases_have_a_length" CHECK (
  "lease_minutes" BETWEEN 5 AND 1440 AND "review_lease_minutes" BETWEEN 5 AND 1440);
ALTER TABLE "claim_skip" ADD CONSTRAINT "claim_skip_says_why" CHECK (btrim("reason") <> '');
ALTER TABLE "stage_target" ADD CONSTRAINT "stage_target_has_hours" CHECK ("hours" BETWEEN 1 AND 8760);
ALTER TABLE "saved_queue" ADD CONSTRAINT "saved_queue_has_a_name" CHECK (btrim("name") <> '');
CREATE UNIQUE INDEX "saved_queue_name" ON "saved_queue" ("desk_id", lower("name")) WHERE "removed_at" IS NULL;
ALTER TABLE "thread"
  ADD CONSTRAINT "thread_is_about_one_thing" CHECK ("evidence_id" IS NULL OR "verdict_id" IS NULL),
  ADD CONSTRAINT "thread_span_is_of_a_rationale" CHECK (
    ("start_at" IS NULL) = ("end_at" IS NULL) AND ("start_at" IS NULL) = ("exact" IS NULL)
    AND ("start_at" IS NULL OR ("verdict_id" IS NOT NULL AND "start_at" >= 0 AND "start_at" < "end_at" AND char_length("exact") = "end_at" - "start_at"))),
  ADD CONSTRAINT "thread_is_resolved_by_somebody" CHECK (("resolved_at" IS NULL) = ("resolved_by_id" IS NULL));
ALTER TABLE "comment" ADD CONSTRAINT "comment_says_something" CHECK (("removed_at" IS NULL) = (btrim("body") <> ''));

-- A quote from a rationale stands in it: it never changes, so it is checked once.
CREATE FUNCTION check_thread_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.exact IS NOT NULL AND NEW.exact IS DISTINCT FROM (
    SELECT substr(v.rationale, NEW.start_at + 1, NEW.end_at - NEW.start_at) FROM verdict v WHERE v.desk_id = NEW.desk_id AND v.id = NEW.verdict_id)
  THEN
    RAISE EXCEPTION 'The quote “%” does not stand at its positions.', left(NEW.exact, 80) USING ERRCODE = 'FD002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER thread_stands_in_its_rationale BEFORE INSERT OR UPDATE OF start_at, end_at, exact, verdict_id ON "thread"
  FOR EACH ROW EXECUTE FUNCTION check_thread_span();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['claim_skip', 'draft', 'stage_target', 'saved_queue', 'bulk_deed', 'bulk_change', 'thread', 'comment', 'mention',
      'notice_setting', 'presence'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', t || '_is_never_emptied', t);
  END LOOP;
END $$;

-- ── Erasing a desk ──

CREATE OR REPLACE FUNCTION erase_desk(p_desk uuid, p_why text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO desk_tombstone (desk_id, erased_at, why) VALUES (p_desk, p_at, p_why);
  DELETE FROM event WHERE desk_id = p_desk;
  DELETE FROM thread WHERE desk_id = p_desk;
  DELETE FROM bulk_deed WHERE desk_id = p_desk;
  DELETE FROM saved_queue WHERE desk_id = p_desk;
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
