"use client";

import { MessageSquare } from "lucide-react";
import type { ThreadAbout } from "@/lib/contract/discussion/discussion";
import { Button } from "../ui/button";
import { useMaybeDiscussion } from "./discussion-context";

/** A quiet way to say something about a piece of evidence or a verdict. */
export function DiscussButton({ about, label }: { about: ThreadAbout; label: string }) {
  const discussion = useMaybeDiscussion();
  if (!discussion?.canDiscuss) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={<MessageSquare aria-hidden="true" />}
      aria-label={label}
      className="-my-1 -ml-2.5 justify-self-start text-xs text-ink-3"
      onClick={() => discussion.begin(about)}
    >
      Discuss
    </Button>
  );
}
