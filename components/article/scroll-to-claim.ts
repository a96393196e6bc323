import { marksOf } from "./claim-key";

/** Brings a claim's words into sight when they are not. Says whether the claim has words in the text. */
export function scrollToClaim(root: Element, claimId: string, how: "smooth" | "instant"): boolean {
  const mark = root.querySelector(marksOf(claimId));
  if (mark) scrollIntoSight(mark.getBoundingClientRect(), how);
  return mark !== null;
}

/** Scrolls to a place on the screen, between the bar above and whatever lies over the text below. */
export function scrollIntoSight(rect: DOMRect, how: "smooth" | "instant"): void {
  const finder = document.querySelector("[data-find-bar]")?.getBoundingClientRect();
  const top = 72 + (finder?.height ?? 0);
  const sheet = document.querySelector("[data-claim-sheet]")?.getBoundingClientRect();
  const covered = sheet && getComputedStyle(document.querySelector("[data-claim-sheet]") as Element).position;
  const bottom = covered === "fixed" && sheet ? Math.max(sheet.top, top + 120) : window.innerHeight;
  if (rect.top >= top && rect.bottom <= bottom - 16) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollTo({
    top: window.scrollY + rect.top - top - (bottom - top) / 3,
    behavior: calm ? "instant" : how,
  });
}

/** Gives the focus back to the highlight of a claim, where the keyboard goes on. */
export function focusMark(claimId: string): void {
  document.querySelector<HTMLElement>(`${marksOf(claimId)}[role="button"]`)?.focus({ preventScroll: true });
}
