import { PageMissing } from "@/components/shell/page-missing";

/** Inside the shell, so that the places stay within reach. */
export default function DeskNotFound() {
  return <PageMissing />;
}
