import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import {
  captureSource,
  checkSource,
  eraseCapture,
  findCapture,
  listSourceCaptures,
  listSourceChecks,
} from "@/lib/contract/evidence/capture";

export function capturesQuery(sourceId: string) {
  return queryOptions({
    queryKey: ["source", sourceId, "captures"],
    queryFn: ({ signal }) =>
      call(listSourceCaptures, { params: { id: sourceId }, query: { limit: 50 }, signal }),
  });
}

export function checksQuery(sourceId: string) {
  return queryOptions({
    queryKey: ["source", sourceId, "checks"],
    queryFn: ({ signal }) =>
      call(listSourceChecks, { params: { id: sourceId }, query: { limit: 20 }, signal }),
  });
}

/** A copy with its words; both never change, but for being erased. */
export function captureQuery(id: string) {
  return queryOptions({
    queryKey: ["capture", id],
    queryFn: ({ signal }) => call(findCapture, { params: { id }, signal }),
    staleTime: 300_000,
  });
}

/** A look marks quotes of every claim that cites the source: all of them are asked for again. */
function refresh(client: QueryClient, sourceId: string) {
  void client.invalidateQueries({ queryKey: ["source", sourceId] });
  void client.invalidateQueries({ queryKey: ["claim"] });
}

/** Keeping copies of one source, looking at its address, and erasing a copy. */
export function useCaptures(sourceId: string) {
  const client = useQueryClient();
  const params = { id: sourceId };
  const onSettled = () => refresh(client, sourceId);
  const capture = useMutation({
    mutationFn: (file: File | null) => call(captureSource, { params, body: file ? { file } : {} }),
    onSettled,
  });
  const check = useMutation({ mutationFn: () => call(checkSource, { params }), onSettled });
  const erase = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      call(eraseCapture, { params: { id }, body: { reason } }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["capture"] });
      onSettled();
    },
  });
  return { capture, check, erase };
}
