-- How far the events of a desk have been read to tell people of them.
ALTER TABLE "desk" ADD COLUMN "noticed_sequence" BIGINT;

-- What is past is past: nobody is told of what happened before.
UPDATE "desk" SET "noticed_sequence" =
  (SELECT max("sequence") FROM "event" WHERE "event"."desk_id" = "desk"."id");
