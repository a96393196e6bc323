import { type QueryClient, queryOptions, replaceEqualDeep } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { type ArticleDetail, findArticle } from "@/lib/contract/article/article";
import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import { findClaim } from "@/lib/contract/claim/endpoints";

/** An article with its claims. What others change in it is brought by `bringUpToDate`. */
export function articleQuery(id: string) {
  return queryOptions({
    queryKey: ["article", id],
    queryFn: ({ signal }): Promise<ArticleDetail> => call(findArticle, { params: { id }, signal }),
    structuralSharing: keepUnchanged,
  });
}

/**
 * An answer in which everything that did not change is what it was before: claims are told apart by their ids, since
 * one that comes or goes moves all others in the list.
 */
function keepUnchanged(before: unknown, after: unknown): unknown {
  if (!before) return after;
  const { claims: oldClaims, ...old } = before as ArticleDetail;
  const { claims: newClaims, ...fresh } = after as ArticleDetail;
  let known: Map<string, ClaimView> | null = null;
  const claims = newClaims.map((claim, at) => {
    if (claim === oldClaims[at]) return claim;
    known ??= new Map(oldClaims.map((each) => [each.id, each]));
    const same = known.get(claim.id);
    return same && same !== claim ? replaceEqualDeep(same, claim) : claim;
  });
  const unmoved = claims.length === oldClaims.length && claims.every((claim, at) => claim === oldClaims[at]);
  const rest = replaceEqualDeep(old, fresh);
  return unmoved && rest === old ? before : { ...rest, claims: unmoved ? oldClaims : claims };
}

/** One claim with its evidence, verdicts and history. */
export function claimQuery(id: string) {
  return queryOptions({
    queryKey: ["claim", id],
    queryFn: ({ signal }): Promise<ClaimDetail> => call(findClaim, { params: { id }, signal }),
  });
}

/** Puts a claim as the desk answered it where the article shows it, and asks for its details again. */
export function putClaim(client: QueryClient, claim: ClaimView, insteadOf: string = claim.id): void {
  client.setQueryData(articleQuery(claim.articleId).queryKey, (article) => {
    if (!article) return article;
    const others = article.claims.filter((each) => each.id === insteadOf || each.id !== claim.id);
    const at = others.findIndex((each) => each.id === insteadOf);
    return { ...article, claims: at === -1 ? [...others, claim] : others.with(at, claim) };
  });
  client.setQueryData(claimQuery(claim.id).queryKey, (detail) => detail && { ...detail, ...claim });
  void client.invalidateQueries({ queryKey: claimQuery(claim.id).queryKey });
}

/** Puts what others changed in an article where it stands; what this browser has newer stays. */
export function putChanged(
  client: QueryClient,
  articleId: string,
  { claims, sentences }: Pick<ArticleDetail, "claims"> & { sentences: ArticleDetail["sentences"] | null },
): void {
  client.setQueryData(articleQuery(articleId).queryKey, (article) => {
    if (!article) return article;
    const fresh = new Map(claims.map((claim) => [claim.id, claim]));
    const known = article.claims.map((claim) => {
      const newer = fresh.get(claim.id);
      fresh.delete(claim.id);
      return newer && newer.version >= claim.version ? newer : claim;
    });
    return {
      ...article,
      claims: [...known, ...fresh.values()],
      sentences: sentences ?? article.sentences,
    };
  });
}

export function dropClaim(client: QueryClient, articleId: string, id: string): void {
  client.setQueryData(
    articleQuery(articleId).queryKey,
    (article) => article && { ...article, claims: article.claims.filter((claim) => claim.id !== id) },
  );
}
