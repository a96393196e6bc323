import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { listMembers, type MemberView } from "@/lib/contract/member/endpoints";

/** The people of the desk. They change seldom: asked again after five minutes. */
export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async ({ signal }): Promise<MemberView[]> => (await call(listMembers, { signal })).items,
  staleTime: 5 * 60_000,
});
