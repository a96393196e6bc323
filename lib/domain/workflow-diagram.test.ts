import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { workflowDiagram } from "./workflow-diagram";

it("is the diagram in the README", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1];
  expect(drawn, "copy this into the README").toBe(workflowDiagram());
});
