/** The elements that hold the words of a block, as they stand on the screen. */
export function blockElements(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")];
}

/** Height of the bar over the page, and a little air. */
const top = 80;

/** The first block of which something can be seen below the bar. */
export function firstInSight(root: Element): HTMLElement | null {
  const blocks = blockElements(root);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return blocks[low] ?? blocks.at(-1) ?? null;
}

/** Where a block begins, in code points of the canonical text. */
export function startOfBlock(block: Element): number {
  return Number(block.getAttribute("data-start"));
}

/**
 * The block to jump to: from the one that holds the caret when it is in sight, else from the first in sight.
 */
export function neighbourBlock(root: Element, by: 1 | -1): HTMLElement | null {
  const blocks = blockElements(root);
  const node = window.getSelection()?.focusNode;
  const holder = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-start]");
  const seen = holder && root.contains(holder) ? holder.getBoundingClientRect() : null;
  const first = firstInSight(root);
  if (holder && seen && seen.bottom > 0 && seen.top < window.innerHeight)
    return blocks[blocks.indexOf(holder) + by] ?? null;
  if (!first) return null;
  const cut = first.getBoundingClientRect().top < top - 16;
  const index = blocks.indexOf(first) + (by === -1 ? (cut ? 0 : -1) : cut ? 1 : 0);
  return blocks[index] ?? null;
}
