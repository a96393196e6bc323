import type { FormError } from "@/components/ui/form-errors";
import type { ApiError } from "@/lib/client/call";
import { type Metadata, metadataLabels } from "./metadata";

/** A refusal, told field by field: beside each field, and all together over the form. */
export function metadataErrors(error: ApiError | null): {
  of: (field: keyof Metadata) => string | undefined;
  all: FormError[];
} {
  const issues = error?.problem.issues ?? [];
  const fieldOf = (path: string) => path.split(".")[0] ?? path;
  return {
    of: (field) => issues.find(({ path }) => fieldOf(path) === field)?.message,
    all: !error
      ? []
      : issues.length === 0
        ? [{ field: null, label: null, message: error.message }]
        : issues.map(({ path, message }) => {
            const field = fieldOf(path);
            return { field, label: (metadataLabels as Record<string, string>)[field] ?? null, message };
          }),
  };
}
