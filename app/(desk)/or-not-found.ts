import { notFound } from "next/navigation";
import { id as uuid } from "@/lib/contract/values";
import { FactdeskError } from "@/lib/domain/errors";

/** What a page shows, or the page that says there is nothing here. An address that holds no id is asked for nothing. */
export async function orNotFound<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!uuid.safeParse(id).success) notFound();
  try {
    return await read(id);
  } catch (error) {
    if (error instanceof FactdeskError && error.code === "not_found") notFound();
    throw error;
  }
}
