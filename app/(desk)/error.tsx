"use client";

import { PageError } from "@/components/shell/page-error";

/** Inside the shell, so that the places stay within reach. */
export default function DeskError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageError {...props} />;
}
