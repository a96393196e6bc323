-- The history of one source, member or evidence is read by its subject.
CREATE INDEX "event_desk_id_subject_id_idx" ON "event"("desk_id", "subject_id");
