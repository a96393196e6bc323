import type { Metadata } from "next";
import { PageMissing } from "@/components/shell/page-missing";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <main id="content">
      <PageMissing />
    </main>
  );
}
