import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { style } from "@/lib/domain/export/html/style";
import { type RatingColour, ratingColours } from "@/lib/domain/verdict/rating";
import { confusedColours } from "@/lib/domain/verdict/rating-scale";

type Rgb = [number, number, number];
type Theme = "light" | "dark";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const tokens = { light: new Map<string, Rgb>(), dark: new Map<string, Rgb>() };
for (const [, name = "", light = "", dark = ""] of css.matchAll(
  /--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)/g,
)) {
  tokens.light.set(name, rgb(light));
  tokens.dark.set(name, rgb(dark));
}

function rgb(hex: string): Rgb {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb;
}
function token(theme: Theme, name: string): Rgb {
  const value = tokens[theme].get(name);
  if (!value) throw new Error(`No colour ${name}`);
  return value;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]: Rgb) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
/** As `color-mix`, near enough: in sRGB. */
const mixed = (a: Rgb, b: Rgb, share: number) =>
  a.map((value, at) => value * share + (b[at] ?? 0) * (1 - share)) as Rgb;

const cases = (["light", "dark"] as const).flatMap((theme) =>
  ratingColours.map((colour) => ({ theme, colour })),
);
describe.each(cases)("$colour in $theme", ({ theme, colour }) => {
  const painted = token(theme, `rating-${colour}`);
  test.each(["paper", "surface", "sunken"])("can be read as text on %s", (ground) => {
    expect(contrast(painted, token(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });
  test("can be read on its own tint, where it is chosen", () => {
    const surface = token(theme, "surface");
    expect(contrast(painted, mixed(painted, surface, 0.09))).toBeGreaterThanOrEqual(4.5);
  });
  test("underlines what is marked, and the words on its tint stay readable", () => {
    const paper = token(theme, "paper");
    expect(contrast(painted, mixed(painted, paper, 0.12))).toBeGreaterThanOrEqual(3);
    expect(contrast(token(theme, "ink"), mixed(painted, paper, 0.3))).toBeGreaterThanOrEqual(7);
  });
});

test("the report knows every colour, in light and dark", () => {
  for (const colour of ratingColours) {
    expect(style.match(new RegExp(`--${colour}:#\\w{6}`, "g"))).toHaveLength(3);
    expect(style).toContain(`.${colour}{--c:var(--${colour})}`);
  }
});

/** Machado, Oliveira, Fernandes 2009, severity 1: what each kind of deficiency makes of linear RGB. */
const deficiencies = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const times = (matrix: readonly number[], vector: Rgb) =>
  [0, 3, 6].map((row) =>
    Math.max(
      0,
      vector.reduce((sum, value, at) => sum + value * (matrix[row + at] ?? 0), 0),
    ),
  ) as Rgb;

/** https://bottosson.github.io/posts/oklab/ */
function oklab(linearRgb: Rgb): Rgb {
  const cone = [
    0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619,
    0.2817188376, 0.6299787005,
  ];
  const cut = times(cone, linearRgb).map(Math.cbrt) as Rgb;
  const [l, m, s] = cut;
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

test("colours that some readers cannot tell apart are known, so that no scale draws them in one shape", () => {
  const near = new Set<string>();
  for (const theme of ["light", "dark"] as const)
    for (const matrix of Object.values(deficiencies)) {
      const seen = (colour: RatingColour) =>
        oklab(times(matrix, token(theme, `rating-${colour}`).map(linear) as Rgb));
      for (const [at, a] of ratingColours.entries())
        for (const b of ratingColours.slice(at + 1)) {
          const [x, y] = [seen(a), seen(b)];
          if (Math.hypot(...x.map((value, index) => value - (y[index] ?? 0))) < 0.0505) near.add(`${a} ${b}`);
        }
    }
  const told = confusedColours.map((pair) =>
    [...pair].sort((a, b) => ratingColours.indexOf(a) - ratingColours.indexOf(b)).join(" "),
  );
  expect([...near].sort()).toEqual(told.sort());
});
