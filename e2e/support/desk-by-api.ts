import { type APIRequestContext, expect } from "@playwright/test";
import type { ArticleDetail, ArticleView } from "@/lib/contract/article/article";
import type { ClaimDetail, ClaimView } from "@/lib/contract/claim/claim";
import type { ThreadView } from "@/lib/contract/discussion/discussion";
import type { EvidenceView } from "@/lib/contract/evidence/evidence";
import type { Action } from "@/lib/domain/workflow";

type Words = { exact: string; prefix?: string; suffix?: string };
type Verdict = { rating: string; summary?: string; rationale: string };
let articles = 0;

/** What a spec arranges before it acts in the page, and asks after: the API as one person. */
export class Desk {
  readonly request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.request = request;
  }

  async article(text: string, more: { title?: string; publisher?: string; url?: string } = {}) {
    const title = `Report ${++articles}`;
    return this.post<ArticleView>("articles", 201, { title, ...more, text });
  }

  /** Gives an article a new text. */
  async revise(articleId: string, text: string) {
    return this.post<unknown>(`articles/${articleId}/revisions`, 201, { text });
  }

  /** Marks the one place where the words stand. */
  async claim(articleId: string, words: string | Words, more: Record<string, unknown> = {}) {
    const passages = [typeof words === "string" ? { exact: words } : words];
    return this.post<ClaimView>(`articles/${articleId}/claims`, 201, { passages, ...more });
  }

  async evidence(claimId: string, more: Record<string, unknown> = {}) {
    const given = { url: "https://archive.example/bridge", stance: "supports", ...more };
    return this.post<EvidenceView>(`claims/${claimId}/evidence`, 201, given);
  }

  /** Says how a claim was looked into: whom the desk asked, where it searched, what it calculated. */
  async entry(claimId: string, list: "requests" | "searches" | "calculations", body: object) {
    return this.post<{ id: string; version: number }>(`claims/${claimId}/${list}`, 201, body);
  }

  /** Opens a thread of a claim's discussion. */
  async thread(claimId: string, body = "Is that so?", about: Record<string, unknown> = {}) {
    const opened = await this.post<{ items: ThreadView[] }>(`claims/${claimId}/threads`, 201, {
      about,
      body,
    });
    return opened.items[0] as ThreadView;
  }

  async act(claimId: string, action: Action, body: Verdict | Record<string, unknown> = {}) {
    return this.post<ClaimView>(`claims/${claimId}/actions/${action}`, 200, body);
  }

  /** The status with which an action is refused. */
  async refusal(claimId: string, action: Action, body: Record<string, unknown> = {}): Promise<number> {
    const answer = await this.request.post(`/api/v1/claims/${claimId}/actions/${action}`, { data: body });
    return answer.status();
  }

  async edit(claim: Pick<ClaimView, "id" | "version">, body: Record<string, unknown>): Promise<ClaimView> {
    const answer = await this.request.patch(`/api/v1/claims/${claim.id}`, {
      data: body,
      headers: { "if-match": `"${claim.version}"` },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  /** Has an article's claims reviewed in another way. */
  async reviewBy(article: { id: string; version: number }, way: Record<string, unknown>): Promise<void> {
    const headers = { "if-match": `"${article.version}"` };
    const answer = await this.request.patch(`/api/v1/articles/${article.id}`, { data: way, headers });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  async savedQueue(name: string, filter: Record<string, unknown>) {
    return this.post<{ id: string }>("queues", 201, { name, filter });
  }

  async claimDetail(id: string): Promise<ClaimDetail> {
    return (await this.request.get(`/api/v1/claims/${id}`)).json();
  }

  async articleDetail(id: string): Promise<ArticleDetail> {
    return (await this.request.get(`/api/v1/articles/${id}`)).json();
  }

  /** Takes a claim and proposes a verdict on it, which needs another person then. */
  async propose(claimId: string, rating = "true", rationale = "The archive says so."): Promise<ClaimView> {
    await this.act(claimId, "take");
    return this.act(claimId, "propose_verdict", { rating, summary: "It did.", rationale });
  }

  private async post<Answer>(path: string, status: number, data: unknown): Promise<Answer> {
    const answer = await this.request.post(`/api/v1/${path}`, { data });
    expect(answer.status(), await answer.text()).toBe(status);
    return answer.json();
  }
}
