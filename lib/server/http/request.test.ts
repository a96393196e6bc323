import { describe, expect, it } from "vitest";
import { readSent, searchOf } from "./request";

const sent = (body: BodyInit | null, type = "application/json") =>
  readSent(
    new Request("http://desk.test/", { method: "POST", body, headers: { "content-type": type } }),
  ).catch(({ code }) => code);

describe("what is sent", () => {
  it.each([
    ["", {}],
    ["{}", {}],
    [' {"a": "é🙂"} ', { a: "é🙂" }],
    ["7", 7],
  ])("%s is read", async (body, value) => expect(await sent(body)).toEqual(value));

  it("may be nothing at all", async () => expect(await sent(null)).toEqual({}));

  it.each(["{bad", '{"a":', "not json", "\ufeff{}", "a=b", "[".repeat(100_000)])(
    "%s is malformed, whoever needs it",
    async (body) => expect(await sent(body)).toBe("malformed"),
  );

  it("is malformed where its bytes are no text", async () =>
    expect(await sent(new Uint8Array([0x22, 0xff, 0x22]))).toBe("malformed"));

  it("is malformed as a form that is none", async () =>
    expect(await sent("no form", "multipart/form-data; boundary=x")).toBe("malformed"));

  it("is a form's fields by name", async () => {
    const form = new FormData();
    form.append("title", "T");
    form.append("url", "");
    form.append("authors", '["Ann"]');
    const request = new Request("http://desk.test/", { method: "POST", body: form });
    expect(await readSent(request)).toEqual({ title: "T", url: null, authors: ["Ann"] });
  });

  it("is too large above eight million bytes", async () =>
    expect(await sent(" ".repeat(8_000_001))).toBe("too_large"));
});

describe("what an address asks for", () => {
  const asked = (search: string) => searchOf(new Request(`http://desk.test/claims?${search}`));

  it("is read by name", () => expect(asked("q=a%20b&limit=5")).toEqual({ q: "a b", limit: "5" }));

  it("is said once", () =>
    expect(() => asked("limit=5&q=a&limit=6")).toThrow(
      expect.objectContaining({
        code: "invalid",
        extra: { issues: [{ path: "limit", message: "Give limit once." }] },
      }),
    ));
});
