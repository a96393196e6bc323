"use client";

import type { ClaimFields } from "@/lib/client/claim/use-claim-fields";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { StaleChoice } from "./stale-choice";

/** What became of words that were typed on a claim and could not be saved: refused, kept from before, or overtaken. */
export function ClaimFieldNotices({ fields }: { fields: ClaimFields }) {
  return (
    <>
      {fields.refusal ? (
        <Notice
          tone="warn"
          live
          action={
            <Button size="sm" onClick={() => void fields.commit()}>
              Try again
            </Button>
          }
        >
          Not saved: {fields.refusal}
        </Notice>
      ) : null}
      {fields.restored && fields.dirty && !fields.busy ? (
        <Notice
          title="Typed before and not saved."
          action={
            <span className="flex gap-1">
              <Button size="sm" onClick={() => void fields.commit()}>
                Save
              </Button>
              <Button size="sm" variant="quiet" onClick={fields.discard}>
                Discard
              </Button>
            </span>
          }
        />
      ) : null}
      {fields.conflict ? (
        <StaleChoice conflict={fields.conflict} onChoose={(chosen) => void fields.choose(chosen)} />
      ) : null}
    </>
  );
}
