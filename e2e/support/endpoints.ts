import { type APIResponse, expect } from "@playwright/test";
import * as article from "@/lib/contract/article/article";
import * as exporting from "@/lib/contract/article/export-article";
import * as claim from "@/lib/contract/claim/endpoints";
import type { Endpoint } from "@/lib/contract/endpoint";
import * as evidence from "@/lib/contract/evidence/evidence";
import * as source from "@/lib/contract/evidence/source";
import * as member from "@/lib/contract/member/endpoints";
import type { Problem } from "@/lib/contract/problem";
import * as queue from "@/lib/contract/queue/endpoints";
import { type ErrorCode, errorTable } from "@/lib/domain/errors";

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" && value !== null && "method" in value && "path" in value;

/** Everything that the contract says can be asked. */
export const endpoints: Endpoint[] = [article, exporting, claim, evidence, source, member, queue].flatMap(
  (module) => Object.values(module).filter(isEndpoint),
);

/** The address of an endpoint, with one id wherever it wants one. */
export function addressOf(endpoint: Endpoint, id: string): string {
  return `/api/v1${endpoint.path}`
    .replace("{id}", id)
    .replace("{action}", "take")
    .replace("{format}", "json");
}

/** A refusal as every refusal has to be: status, media type and words from one table. Gives what it says. */
export async function expectProblem(answer: APIResponse, code: ErrorCode): Promise<Problem> {
  const text = await answer.text();
  expect(`${answer.status()} ${text}`).toMatch(new RegExp(`^${errorTable[code].status} `));
  expect(answer.headers()["content-type"]).toContain("application/problem+json");
  const problem = JSON.parse(text) as Problem;
  expect(problem).toMatchObject({ status: errorTable[code].status, code, title: errorTable[code].title });
  expect(problem.detail.length).toBeGreaterThan(10);
  return problem;
}

export const nowhere = "0199c0de-0000-7000-8000-000000000000";
