"use client";

import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import { DiscussionProvider } from "../discussion/discussion-context";
import { DiscussionSection } from "../discussion/discussion-section";
import { ClaimLog } from "../evidence/claim-log";
import { EvidenceSection } from "../evidence/evidence-section";
import type { ShellPerson } from "../shell/shell-context";
import { VerdictSection } from "../verdict/verdict-section";
import { claimPartIds } from "./claim-parts";

type ClaimFindingsProps = {
  claim: ClaimView;
  detail: ClaimDetail | undefined;
  evidence: readonly EvidenceView[] | undefined;
  person: ShellPerson;
  editable: boolean;
  /** The evidence whose form is open, or "new". */
  source: string | null;
  onSource: (source: string | null) => void;
  /** ISO time. */
  now: string;
};

/** What was found out about a claim, what was decided of it, and what is said about both. */
export function ClaimFindings(props: ClaimFindingsProps) {
  const { claim, detail, evidence, person, editable, source, onSource, now } = props;
  return (
    <DiscussionProvider claimId={claim.id} person={person} now={now}>
      <div id={claimPartIds.evidence} tabIndex={-1} className="scroll-mt-4 focus:outline-none">
        <EvidenceSection
          claim={claim}
          evidence={evidence}
          memberId={person.memberId}
          editable={editable}
          editing={source}
          onEdit={onSource}
        />
      </div>
      {detail ? (
        <>
          <ClaimLog claim={detail} memberId={person.memberId} editable={editable} now={now} />
          <VerdictSection claim={detail} now={now} />
          <DiscussionSection claim={detail} />
        </>
      ) : null}
    </DiscussionProvider>
  );
}
