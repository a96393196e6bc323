"use client";

import { BookOpen, X } from "lucide-react";
import type { RefObject } from "react";
import type { ArticleDetail } from "@/lib/contract/article/article";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { useReadingPosition } from "./use-reading-position";

type ReadOnOfferProps = {
  root: RefObject<HTMLElement | null>;
  article: ArticleDetail;
  /** Whether the address led to a claim. */
  deepLinked: boolean;
};

/** Offers to go on where one stopped; it never scrolls by itself. */
export function ReadOnOffer({ root, article, deepLinked }: ReadOnOfferProps) {
  const { offered, readOn, dismiss } = useReadingPosition(root, article, deepLinked);
  if (!offered) return null;
  return (
    <p className="mt-4 flex items-center gap-1 print:hidden">
      <Button size="sm" icon={<BookOpen aria-hidden="true" />} onClick={readOn}>
        Read on from where you stopped
      </Button>
      <IconButton size="sm" label="Not now" icon={<X aria-hidden="true" />} onClick={dismiss} />
    </p>
  );
}
