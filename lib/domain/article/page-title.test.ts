import { expect, test } from "vitest";
import { pageTitle, withoutSiteName } from "./page-title";

test.each([
  ["Flood in the valley | The Courier", ["The Courier"], "Flood in the valley"],
  ["Flood in the valley - Climate - The Courier", ["The Courier"], "Flood in the valley - Climate"],
  ["The Courier: Flood", ["The Courier"], "The Courier: Flood"],
  ["The Courier - Flood in the valley", ["Courier"], "Flood in the valley"],
  ["Flood – what we know", ["The Courier"], "Flood – what we know"],
  ["洪水の被害｜毎朝新聞", ["毎朝新聞"], "洪水の被害"],
  ["Flood in the valley — Courier.com", ["courier.com"], "Flood in the valley"],
])("%s", (title, sites, bare) => {
  expect(withoutSiteName(title, sites)).toBe(bare);
});

test("the heading that readers see wins where the page agrees with it", () => {
  const said = ["Valley flood: what we know so far", "Valley flood | The Courier"];
  expect(pageTitle(said, ["The Courier", "Valley flood: what we know"], ["The Courier"])).toBe(
    "Valley flood: what we know",
  );
  expect(pageTitle(said, ["Today's weather"], ["The Courier"])).toBe("Valley flood: what we know so far");
  expect(pageTitle(["Open flow for small devices: Silicon Notes"], ["Silicon Notes"], [])).toBe(
    "Open flow for small devices: Silicon Notes",
  );
  expect(pageTitle(["Flood in the valley below | Notes"], [], [])).toBe("Flood in the valley below");
  expect(pageTitle([], ["Only a heading"], [])).toBe("Only a heading");
  expect(pageTitle([], [], [])).toBe("");
});
