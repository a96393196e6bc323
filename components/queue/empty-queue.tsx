import { Check, CircleDashed, Filter, Hand, Layers, MessageSquareWarning, ScanEye } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Tab } from "./queue-view";

type Empty = { icon: ReactNode; title: string; words: string; action?: ReactNode };

const empties: Record<Tab, Empty> = {
  open: {
    icon: <CircleDashed />,
    title: "Nothing is open",
    words: "Select words in an article and mark them as a claim: it then waits here for somebody to take it.",
    action: <ButtonLink href="/articles">Go to the articles</ButtonLink>,
  },
  mine: {
    icon: <Hand />,
    title: "You hold nothing",
    words: "Claims you take, reviews you take, and your verdicts that wait for a second person stand here.",
    action: <ButtonLink href="/queue">See what is open</ButtonLink>,
  },
  review: {
    icon: <ScanEye />,
    title: "Nothing waits for your review",
    words: "When somebody else proposes a verdict it comes here. Nobody reviews their own.",
    action: <ButtonLink href="/queue">See what is open</ButtonLink>,
  },
  disputed: {
    icon: <MessageSquareWarning />,
    title: "Nothing is disputed",
    words: "Where two people rate a claim differently it waits here for an editor who has not rated it.",
  },
  set_aside: {
    icon: <Layers />,
    title: "Nothing is set aside",
    words: "Opinions, predictions, duplicates and mistakes stand here, with the reason why.",
  },
  verified: {
    icon: <Check />,
    title: "Nothing is verified yet",
    words: "A claim is verified when a second person has confirmed its verdict.",
  },
  all: {
    icon: <Layers />,
    title: "There are no claims yet",
    words: "Select words in an article and mark them as a claim: whatever its stage, it then stands here.",
    action: <ButtonLink href="/articles">Go to the articles</ButtonLink>,
  },
};

/** Why a tab is empty, and what to do about it. */
export function EmptyQueue({
  queue,
  filtered,
  onClear,
}: {
  queue: Tab;
  filtered: boolean;
  onClear: () => void;
}) {
  if (filtered)
    return (
      <EmptyState
        icon={<Filter />}
        title="No claim meets these filters"
        action={<Button onClick={onClear}>Clear all filters</Button>}
      >
        Other tabs may have some: their counts follow the filters too.
      </EmptyState>
    );
  const { icon, title, words, action } = empties[queue];
  return (
    <EmptyState icon={icon} title={title} action={action}>
      {words}
    </EmptyState>
  );
}
