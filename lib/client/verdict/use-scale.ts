import { useQuery } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { findScale } from "@/lib/contract/verdict/scale";
import type { RatingView } from "@/lib/contract/verdict/verdict";

/** The ratings of one version of the scale: those that are known when it is theirs, else asked of the desk. */
export function useScale(newest: readonly RatingView[], version: number | null): readonly RatingView[] {
  const other = version !== null && newest[0] !== undefined && newest[0].scaleVersion !== version;
  const asked = useQuery({
    queryKey: ["scale", version],
    queryFn: ({ signal }) => call(findScale, { params: { version: version ?? 0 }, signal }),
    enabled: other,
    // While it waits for a second verdict it is used, and what is used never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!other) return newest;
  return (asked.data?.ratings ?? []).map(({ labels: _, ...rating }) => ({
    ...rating,
    scaleVersion: version ?? 0,
  }));
}
