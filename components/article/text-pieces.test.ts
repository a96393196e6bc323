import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { textPieces } from "./text-pieces";

test("a long text is sent as text nodes that no parser cuts, and loses nothing", () => {
  for (const text of ["x".repeat(180_001), `x${"😀".repeat(70_000)}`, "y".repeat(65_537)]) {
    const html = renderToString(createElement("p", null, textPieces(text)));
    const nodes = html.replace(/<\/?p>/g, "").split("<!-- -->");
    expect(nodes.join("")).toBe(text);
    for (const node of nodes) {
      expect(node.length).toBeLessThan(65_536);
      expect(node).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    }
  }
});

test("a text of common length is one string", () => {
  expect(textPieces("x".repeat(60_000))).toBe("x".repeat(60_000));
});
