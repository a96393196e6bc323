-- Blocks are the whole of their revision's text: before, the last ones could be left out.
CREATE OR REPLACE FUNCTION check_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  c_blank constant text := '^[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*$';
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT desk_id, revision_id FROM written) w
    JOIN revision r ON r.desk_id = w.desk_id AND r.id = w.revision_id
    CROSS JOIN LATERAL (
      SELECT string_agg(b.lead || b.text, '' ORDER BY b.position) AS whole, bool_and(b.lead ~ c_blank) AS leads_are_blank
      FROM block b WHERE b.desk_id = w.desk_id AND b.revision_id = w.revision_id) joined
    WHERE NOT joined.leads_are_blank OR NOT starts_with(r.text, joined.whole)
       OR substr(r.text, char_length(joined.whole) + 1) !~ c_blank)
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
