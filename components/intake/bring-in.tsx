"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { PageBar, PageBody } from "@/components/shell/page-bar";
import { useShell } from "@/components/shell/shell-context";
import { showToast } from "@/components/ui/toast";
import { Entrance } from "./entrance";
import { IntakeEditor } from "./intake-editor";
import { IntakeList } from "./intake-list";
import { type IntakeWork, useIntake } from "./use-intake";

/** Articles come in: one entrance, a list where they are several, and each opened to be corrected before it is saved. */
export function BringIn() {
  const router = useRouter();
  const queries = useQueryClient();
  const { person } = useShell();
  const work = useRef<IntakeWork>(null);
  const intake = useIntake(person.memberId, (item, articleId) => {
    void queries.invalidateQueries({ queryKey: ["articles"] });
    if (work.current?.openId !== item.id) return;
    if (work.current.items.length === 1) {
      work.current.clear();
      router.push(`/articles/${articleId}`);
    } else {
      work.current.open(null);
      showToast({
        message: "It is in the desk.",
        detail: item.metadata.title,
        tone: "success",
        action: { label: "Open", run: () => router.push(`/articles/${articleId}`) },
      });
    }
  });
  work.current = intake;
  const open = intake.items.find(({ id, phase }) => id === intake.openId && phase !== "saved");

  if (open) return <IntakeEditor key={open.id} item={open} intake={intake} />;
  if (intake.items.length > 0) return <IntakeList intake={intake} />;
  return (
    <>
      <PageBar title="New article" crumbs={[{ href: "/articles", label: "Articles" }]} />
      <PageBody width="measure" className="[&>div]:max-w-2xl">
        <Entrance
          typed={intake.typed}
          onTyped={intake.setTyped}
          onGiven={intake.add}
          onFiles={intake.addFiles}
        />
      </PageBody>
    </>
  );
}
