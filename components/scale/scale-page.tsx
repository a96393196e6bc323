"use client";

import { PencilLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ScaleList, ScaleView } from "@/lib/contract/verdict/scale";
import { PageBar, PageBody, PageSection } from "../shell/page-bar";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { RelativeTime } from "../ui/relative-time";
import { showToast } from "../ui/toast";
import { RatingList } from "./rating-list";
import { ScaleForm } from "./scale-form";
import { usedWords } from "./used-words";

type ScalePageProps = { scales: ScaleList; memberId: string; mayEdit: boolean; now: string };

/** The desk's rating scale, the versions it had before, and for admins the form that changes it. */
export function ScalePage({ scales, memberId, mayEdit, now }: ScalePageProps) {
  const router = useRouter();
  const [editing, setEditing] = useState(false);
  const [newest, ...earlier] = scales.items;
  if (!newest) return null;
  const saved = (scale: ScaleView) => {
    setEditing(false);
    showToast({
      message:
        scale.version === newest.version
          ? `Version ${scale.version} of the scale is changed.`
          : `Version ${scale.version} of the scale is in force.`,
    });
    router.refresh();
  };
  return (
    <>
      <PageBar
        title="Rating scale"
        crumbs={[{ href: "/desk", label: "Desk" }]}
        actions={
          mayEdit && !editing ? (
            <Button icon={<PencilLine />} onClick={() => setEditing(true)}>
              Change
            </Button>
          ) : undefined
        }
      />
      <PageBody>
        <PageSection
          title={newest.name}
          intro={
            <div className="grid gap-2">
              <Provenance scale={newest} now={now} />
              <p>
                A rating with a degree has a number: the higher, the truer. One without is neither true nor
                false, and never carries a number.
              </p>
              {mayEdit ? null : <p>Admins change the scale.</p>}
            </div>
          }
        >
          {editing ? (
            <ScaleForm
              key={scales.edition}
              scale={newest}
              edition={scales.edition}
              memberId={memberId}
              onSaved={saved}
              onCancel={() => setEditing(false)}
              onReload={() => router.refresh()}
            />
          ) : (
            <RatingList ratings={newest.ratings} />
          )}
        </PageSection>
        {earlier.length > 0 ? (
          <PageSection
            title="Earlier versions"
            intro="Verdicts keep the version that they were given on, with its words and looks."
          >
            <ol className="grid gap-3">
              {earlier.map((scale) => (
                <li key={scale.id}>
                  <Disclosure
                    summary={`Version ${scale.version}: ${scale.name}`}
                    aside={usedWords(scale).replace(/\.$/, "")}
                  >
                    <div className="grid gap-2">
                      <p className="text-sm text-ink-2">
                        <Provenance scale={scale} now={now} />
                      </p>
                      <RatingList ratings={scale.ratings} />
                    </div>
                  </Disclosure>
                </li>
              ))}
            </ol>
          </PageSection>
        ) : null}
      </PageBody>
    </>
  );
}

function Provenance({ scale, now }: { scale: ScaleView; now: string }) {
  return (
    <span>
      Version {scale.version}, {scale.savedBy ? `saved by ${scale.savedBy.name}` : "made with the desk"}{" "}
      <RelativeTime iso={scale.savedAt} now={now} />. {usedWords(scale)}
    </span>
  );
}
