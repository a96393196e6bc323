import { type APIResponse, expect } from "@playwright/test";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/openapi";
import type { Problem } from "@/lib/contract/problem";
import { type ErrorCode, errorTable } from "@/lib/domain/errors";

export { endpoints };

/** The address of an endpoint, with one id wherever it wants one. */
export function addressOf(endpoint: Endpoint, id: string): string {
  return `/api/v1${endpoint.path}`
    .replace("{id}", id)
    .replace("{repairId}", id)
    .replace("{number}", "1")
    .replace("{start}", "0")
    .replace("{key}", "primary_source")
    .replace("{action}", "take")
    .replace("{format}", "json")
    .replace("{kind}", "verdict");
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
