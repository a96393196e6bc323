import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { endpoints, openApi } from "./openapi";

const root = new URL("../../app/api/v1", import.meta.url).pathname;
const fileOf = (path: string) => `${root}${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;

describe("the contract and the routes are one", () => {
  it.each(endpoints.map((endpoint) => [endpoint.method, endpoint.path] as const))(
    "%s %s has its route",
    (method, path) => {
      expect(existsSync(fileOf(path)), `write ${fileOf(path)}`).toBe(true);
      expect(readFileSync(fileOf(path), "utf8")).toMatch(new RegExp(`export const ${method}\\b`));
    },
  );

  it("names no address twice", () => {
    const names = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the OpenAPI page", () => {
  const document = openApi("1.0.0", "https://desk.example") as {
    paths: Record<string, Record<string, unknown>>;
  };

  it("describes every endpoint", () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it("says which version must be sent", () => {
    expect(JSON.stringify(document.paths["/claims/{id}"]?.patch)).toContain(
      '"name":"If-Match","required":true',
    );
  });

  it("tells asking what would be done from doing it", () => {
    expect(document.paths["/articles/{id}/revisions"]?.post).toMatchObject({
      responses: { 200: { description: "What would be done; nothing was." }, 201: { description: "Done." } },
    });
  });

  it("says what a number in an address may be", () => {
    expect(document.paths["/claims"]?.get).toMatchObject({
      parameters: expect.arrayContaining([
        {
          in: "query",
          name: "limit",
          required: false,
          schema: { type: "integer", minimum: 1, maximum: 200, default: 50 },
        },
      ]),
    });
  });
});
