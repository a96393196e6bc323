import type { Metadata } from "next";
import { connection } from "next/server";
import { PageMissing } from "@/components/shell/page-missing";

export const metadata: Metadata = { title: "Nothing here" };

export default async function NotFound() {
  // Rendered for each request: what is built beforehand has no nonce, and the page's own scripts would be refused.
  await connection();
  return (
    <main id="content">
      <PageMissing />
    </main>
  );
}
