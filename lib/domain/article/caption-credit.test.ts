import { expect, test } from "vitest";
import { splitCredit } from "./caption-credit";

test.each([
  ["The bridge at dawn. Jane Doe/Reuters", "The bridge at dawn.", "Jane Doe/Reuters"],
  [
    "The bridge at dawn. (Photo by Jane Doe/Getty Images)",
    "The bridge at dawn.",
    "(Photo by Jane Doe/Getty Images)",
  ],
  ["Die Brücke am Morgen. Foto: Max Muster/dpa", "Die Brücke am Morgen.", "Foto: Max Muster/dpa"],
  ["Le pont à l’aube. © Jeanne Dupont / AFP", "Le pont à l’aube.", "© Jeanne Dupont / AFP"],
  ["夜明けの橋（写真：山田太郎）", "夜明けの橋", "（写真：山田太郎）"],
  ["Photograph: Jane Doe/The Courier", "", "Photograph: Jane Doe/The Courier"],
  ["© 2024 Jane Doe", "", "© 2024 Jane Doe"],
  ["The mayor (left) and the engineer.", "The mayor (left) and the engineer.", ""],
  [
    "A picture of the bridge, which Reuters reported on.",
    "A picture of the bridge, which Reuters reported on.",
    "",
  ],
])("%s", (words, caption, credit) => {
  expect(splitCredit(words)).toEqual({ caption, credit });
});

test("a long hostile text takes no time", () => {
  const started = performance.now();
  splitCredit(`${"(Photo: ".repeat(150)}`);
  splitCredit(`(${" ".repeat(1400)}x`);
  splitCredit("Aa/".repeat(490));
  expect(performance.now() - started).toBeLessThan(200);
});
