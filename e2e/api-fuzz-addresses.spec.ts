import { z } from "zod";
import { endpoints, nowhere } from "./support/endpoints";
import { expectAnswered, hostile, inTurn } from "./support/hostile";
import { expect, test } from "./support/test";

test("every query is answered, whatever stands in it", async ({ by }) => {
  const { request } = await by("checker");
  const texts = hostile.filter((value) => typeof value === "string" || typeof value === "number").map(String);
  const forged = [
    ["high", "2024-01-01T00:00:00Z", nowhere],
    ["high", "0000-01-01T00:00:00Z", nowhere],
    ["2024-01-01T00:00:00Z", nowhere],
    ["9999-12-31T23:59:59.999Z", nowhere],
    [],
    {},
    null,
  ].map((value) => Buffer.from(JSON.stringify(value)).toString("base64url"));
  const lists = endpoints.filter(
    ({ method, path, streams }) => method === "GET" && !path.includes("{id}") && !streams,
  );
  const cases = lists.flatMap(({ path, query }) =>
    Object.keys(query instanceof z.ZodObject ? query.shape : { none: 0 }).flatMap((field) =>
      [...texts.map((text) => text.slice(0, 3_000)), ...(field === "cursor" ? forged : [])].map(
        (value) => `/api/v1${path}?${field}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, ""))}`,
      ),
    ),
  );
  const raw = [
    "?q=%ff",
    "?q=%",
    "?cursor=%c0%80",
    "?q[]=1",
    "?limit=5&limit=6",
    "?__proto__=1",
    `?${"a=1&".repeat(2_000)}`,
  ];
  await inTurn(
    [...cases, ...lists.flatMap(({ path }) => raw.map((query) => `/api/v1${path}${query}`))],
    async (at) => expectAnswered(await request.get(at), at.slice(0, 120)),
  );
});

test("addresses and headers that no program should send are answered", async ({ by }) => {
  const desk = await by("checker");
  const { request } = desk;
  const claim = await desk.claim((await desk.article(`Headers ${Math.random()}.`)).id, "Headers");
  for (const path of [
    "claims/%ff",
    "claims/%2e%2e",
    "claims/%00",
    "articles/%F0%9F%98%80",
    `claims/${"a".repeat(5_000)}`,
    "claims/..%5c..%5cx",
    `claims/${claim.id}%0a`,
    `articles/${nowhere}/export/%00`,
  ])
    expect((await request.get(`/api/v1/${path}`)).status(), path).toBe(path.includes("%ff") ? 400 : 404);
  for (const value of ["", '""', "*", "1,2", '"1", "2"', "-1", "1e3", "9".repeat(400), "W/", "\u00ff"]) {
    const headers = { "if-match": value };
    const answer = await request.patch(`/api/v1/claims/${claim.id}`, { headers, data: { wording: "x" } });
    expect([412, 428], value).toContain(answer.status());
  }
});
