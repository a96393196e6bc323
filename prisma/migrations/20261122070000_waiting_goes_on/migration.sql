-- When a claim came to the stage that it was taken or set aside from: it waits on from then if it goes back.
ALTER TABLE "claim" ADD COLUMN "since_before" TIMESTAMPTZ(3);
ALTER TABLE "claim" ADD CONSTRAINT "claim_waits_on_from_before" CHECK (
  "since_before" IS NULL OR "stage" IN ('researching', 'set_aside'));

-- No languages are all languages. A member who had never said any had NULL, to whom nothing was handed out.
UPDATE "member" SET "languages" = '{}' WHERE "languages" IS NULL;
ALTER TABLE "member" ALTER COLUMN "languages" SET DEFAULT '{}', ALTER COLUMN "languages" SET NOT NULL;
