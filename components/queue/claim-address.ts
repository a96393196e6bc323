/** Where a claim is worked on: its article, with the claim open. */
export function claimAddress(claim: { id: string; articleId: string }): string {
  return `/articles/${claim.articleId}?claim=${claim.id}`;
}
