-- What must hold whoever writes: checks, immutability, quotes that stand where they say, the chain of events.
-- Refusals carry SQLSTATEs of their own: FD001 immutable, FD002 a quote or block that is not in the text.

-- ── Values ──

ALTER TABLE "person"
  ADD CONSTRAINT "person_email_is_lower_case" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');

ALTER TABLE "revision"
  ADD CONSTRAINT "revision_sha256_is_of_its_text" CHECK ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex')),
  ADD CONSTRAINT "revision_length_is_of_its_text" CHECK ("length" = char_length("text")),
  ADD CONSTRAINT "revision_text_is_canonical" CHECK ("text" <> '' AND position(E'\r\n' IN "text") = 0);

ALTER TABLE "block"
  ADD CONSTRAINT "block_spans_its_text" CHECK ("start_at" >= 0 AND "start_at" < "end_at" AND "end_at" - "start_at" = char_length("text"));

ALTER TABLE "passage"
  ADD CONSTRAINT "passage_spans_its_quote" CHECK ("start_at" >= 0 AND "start_at" < "end_at" AND "end_at" - "start_at" = char_length("exact"));

ALTER TABLE "claim"
  ADD CONSTRAINT "claim_has_wording" CHECK (btrim("wording") <> ''),
  ADD CONSTRAINT "claim_held_only_while_researched" CHECK (("holder_id" IS NULL) = ("lease_until" IS NULL) AND ("holder_id" IS NULL OR "stage" = 'researching')),
  ADD CONSTRAINT "claim_review_held_only_while_it_waits" CHECK (("reviewer_id" IS NULL) = ("review_lease_until" IS NULL) AND ("reviewer_id" IS NULL OR "stage" IN ('in_review', 'disputed'))),
  ADD CONSTRAINT "claim_set_aside_says_why" CHECK (
    ("stage" = 'set_aside') = ("set_aside_reason" IS NOT NULL)
    AND ("set_aside_reason" IS NULL) = ("set_aside_by_id" IS NULL)
    AND ("set_aside_reason" IS NULL) = ("set_aside_at" IS NULL)
    AND ("set_aside_reason" IS NULL) = ("set_aside_version" IS NULL)
    AND ("set_aside_reason" IS NULL) = ("stage_before" IS NULL)),
  ADD CONSTRAINT "claim_duplicate_names_its_twin" CHECK (
    ("duplicate_of_id" IS NOT NULL) = ("set_aside_reason" IS NOT NULL AND "set_aside_reason" = 'duplicate')
    AND ("duplicate_of_id" IS NULL OR "duplicate_of_id" <> "id")),
  ADD CONSTRAINT "claim_has_a_standing_verdict_only_when_rated" CHECK (("standing_verdict_id" IS NOT NULL) = ("stage" IN ('in_review', 'disputed', 'verified')));

ALTER TABLE "rating"
  ADD CONSTRAINT "rating_ordinal_is_positive" CHECK ("ordinal" IS NULL OR "ordinal" >= 1);

-- ── Four eyes ──

ALTER TABLE "review"
  ADD CONSTRAINT "review_is_by_a_second_person" CHECK ("reviewer_id" <> "author_id");

ALTER TABLE "adjudication"
  ADD CONSTRAINT "adjudication_is_by_a_third_person" CHECK (
    "adjudicator_id" <> "proposer_id" AND "adjudicator_id" <> "disputer_id" AND "proposer_id" <> "disputer_id");

-- ── Immutability ──

CREATE FUNCTION desk_is_erased(p_desk uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM desk_tombstone WHERE desk_id = p_desk)
     AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'desk'::regclass)
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND desk_is_erased(OLD.desk_id) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'A % is immutable and is never changed or deleted.', TG_TABLE_NAME
    USING ERRCODE = 'FD001', HINT = 'Write a new one that supersedes it.';
END $$;

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The table % is never emptied.', TG_TABLE_NAME USING ERRCODE = 'FD001';
END $$;

CREATE TRIGGER verdict_is_immutable BEFORE UPDATE OR DELETE ON "verdict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER citation_is_immutable BEFORE UPDATE OR DELETE ON "citation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_immutable BEFORE UPDATE OR DELETE ON "review" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER adjudication_is_immutable BEFORE UPDATE OR DELETE ON "adjudication" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A revision goes only with its article, and a block only with its revision; an article whose claims have
-- verdicts cannot go, since verdicts restrict the deletion of their claim.
CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM article WHERE desk_id = OLD.desk_id AND id = OLD.article_id) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'A revision is immutable: add a new revision instead.' USING ERRCODE = 'FD001';
END $$;
CREATE TRIGGER revision_is_immutable BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();

CREATE FUNCTION refuse_block_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM revision WHERE desk_id = OLD.desk_id AND id = OLD.revision_id) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'A block is immutable, like its revision.' USING ERRCODE = 'FD001';
END $$;
CREATE TRIGGER block_is_immutable BEFORE UPDATE OR DELETE ON "block" FOR EACH ROW EXECUTE FUNCTION refuse_block_change();

-- Old borders stay: a passage is retired once, never moved, and goes only with its claim.
CREATE FUNCTION refuse_passage_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM claim WHERE desk_id = OLD.desk_id AND id = OLD.claim_id) THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL
     AND to_jsonb(NEW) - 'retired_at' = to_jsonb(OLD) - 'retired_at' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'A passage is retired, never changed.' USING ERRCODE = 'FD001';
END $$;
CREATE TRIGGER passage_is_only_retired BEFORE UPDATE OR DELETE ON "passage" FOR EACH ROW EXECUTE FUNCTION refuse_passage_change();

-- A scale may be corrected until a verdict uses it.
CREATE FUNCTION refuse_used_scale_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_scale uuid := CASE TG_TABLE_NAME WHEN 'rating' THEN to_jsonb(OLD)->>'scale_id' ELSE to_jsonb(OLD)->>'id' END;
BEGIN
  IF EXISTS (SELECT FROM verdict v JOIN rating r ON r.desk_id = v.desk_id AND r.id = v.rating_id
             WHERE r.desk_id = OLD.desk_id AND r.scale_id = v_scale) THEN
    RAISE EXCEPTION 'Verdicts use this rating scale: make a new version of it.' USING ERRCODE = 'FD001';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER rating_is_immutable_once_used BEFORE UPDATE OR DELETE ON "rating" FOR EACH ROW EXECUTE FUNCTION refuse_used_scale_change();
CREATE TRIGGER rating_scale_is_immutable_once_used BEFORE UPDATE OR DELETE ON "rating_scale" FOR EACH ROW EXECUTE FUNCTION refuse_used_scale_change();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['verdict', 'citation', 'review', 'adjudication', 'revision', 'block', 'passage', 'event', 'desk_tombstone'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', t || '_is_never_emptied', t);
  END LOOP;
END $$;

-- ── Text ──

-- Leads and texts of a revision's blocks, in order, are its text; checked once for each revision written.
CREATE FUNCTION check_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT desk_id, revision_id FROM written) w
    JOIN revision r ON r.desk_id = w.desk_id AND r.id = w.revision_id
    CROSS JOIN LATERAL (
      SELECT string_agg(b.lead || b.text, '' ORDER BY b.position) AS whole,
             bool_and(b.lead ~ '^[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*$') AS leads_are_blank
      FROM block b WHERE b.desk_id = w.desk_id AND b.revision_id = w.revision_id) joined
    WHERE NOT joined.leads_are_blank OR NOT starts_with(r.text, joined.whole))
  OR EXISTS (
    SELECT FROM (
      SELECT b.start_at, b.lead,
             coalesce(lag(b.end_at) OVER (PARTITION BY b.desk_id, b.revision_id ORDER BY b.position), 0) AS before
      FROM block b JOIN (SELECT DISTINCT desk_id, revision_id FROM written) w USING (desk_id, revision_id)) placed
    WHERE placed.start_at <> placed.before + char_length(placed.lead))
  THEN
    RAISE EXCEPTION 'The blocks of a revision must be its text, in order.' USING ERRCODE = 'FD002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER block_stands_in_its_revision AFTER INSERT ON "block"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_blocks();

-- A quote equals the text at its positions: against its block, or, across blocks, against the revision.
CREATE FUNCTION check_passages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_quote text;
BEGIN
  SELECT p.exact INTO v_quote
  FROM written p
  JOIN revision r ON r.desk_id = p.desk_id AND r.id = p.revision_id
  LEFT JOIN LATERAL (
    SELECT b.start_at, b.text FROM block b
    WHERE b.desk_id = p.desk_id AND b.revision_id = p.revision_id AND b.start_at <= p.start_at AND b.end_at >= p.end_at
    LIMIT 1) b ON true
  WHERE p.exact IS DISTINCT FROM CASE
    WHEN b.text IS NOT NULL THEN substr(b.text, p.start_at - b.start_at + 1, p.end_at - p.start_at)
    ELSE substr(r.text, p.start_at + 1, p.end_at - p.start_at) END
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'The quote “%” does not stand at its positions.', left(v_quote, 80) USING ERRCODE = 'FD002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER passage_stands_in_its_revision AFTER INSERT ON "passage"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_passages();

-- ── Events ──

-- The text that the chain's hash covers, composed from the row, so that the two cannot differ.
CREATE FUNCTION compose_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.canonical := jsonb_build_object(
    'desk', NEW.desk_id, 'id', NEW.id, 'type', NEW.type, 'actor', NEW.actor_id, 'article', NEW.article_id,
    'claim', NEW.claim_id, 'subject', NEW.subject_id, 'old', NEW.old, 'new', NEW.new, 'why', NEW.why,
    'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text;
  NEW.sequence := NULL;
  NEW.hash := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER event_is_composed BEFORE INSERT ON "event" FOR EACH ROW EXECUTE FUNCTION compose_event();

CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND desk_is_erased(OLD.desk_id) THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND OLD.sequence IS NULL AND NEW.sequence IS NOT NULL AND NEW.hash IS NOT NULL
     AND to_jsonb(NEW) - 'sequence' - 'hash' = to_jsonb(OLD) - 'sequence' - 'hash' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'History is only added to.' USING ERRCODE = 'FD001';
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_event_change();

CREATE INDEX "event_unsealed" ON "event" ("desk_id", "id") WHERE "sequence" IS NULL;

-- Seals up to a thousand committed events of a desk; 0 when there are none or another sealer is at work.
CREATE FUNCTION seal_events(p_desk uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  v_sequence bigint;
  v_hash text;
  v_sealed integer := 0;
  e record;
BEGIN
  PERFORM 1 FROM desk WHERE id = p_desk FOR NO KEY UPDATE SKIP LOCKED;
  IF NOT FOUND THEN RETURN 0; END IF;
  SELECT sequence, hash INTO v_sequence, v_hash FROM event
    WHERE desk_id = p_desk AND sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1;
  FOR e IN SELECT id, canonical FROM event WHERE desk_id = p_desk AND sequence IS NULL ORDER BY id LIMIT 1000 LOOP
    v_sequence := coalesce(v_sequence, 0) + 1;
    v_hash := encode(sha256(convert_to(coalesce(v_hash, '') || e.canonical, 'UTF8')), 'hex');
    UPDATE event SET sequence = v_sequence, hash = v_hash WHERE desk_id = p_desk AND id = e.id;
    v_sealed := v_sealed + 1;
  END LOOP;
  RETURN v_sealed;
END $$;

-- ── Erasing a desk ──

CREATE TRIGGER desk_tombstone_is_immutable BEFORE UPDATE OR DELETE ON "desk_tombstone"
  FOR EACH ROW EXECUTE FUNCTION refuse_truncate();

-- Only the owner of the tables can; what remains is the tombstone.
CREATE FUNCTION erase_desk(p_desk uuid, p_why text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
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
  DELETE FROM source WHERE desk_id = p_desk;
  DELETE FROM rating WHERE desk_id = p_desk;
  DELETE FROM rating_scale WHERE desk_id = p_desk;
  DELETE FROM session WHERE desk_id = p_desk;
  DELETE FROM member WHERE desk_id = p_desk;
  DELETE FROM desk WHERE id = p_desk;
END $$;
