/** Whether nothing has the focus: then the next letter typed is a command of the page. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Gives the focus to the first of these that takes it; where none does, to the page's content. */
export function giveFocus(...to: (Element | null | undefined)[]): void {
  for (const element of [...to, document.querySelector("main")]) {
    if (!(element instanceof HTMLElement) || !element.isConnected) continue;
    element.focus({ preventScroll: true });
    if (document.activeElement === element) return;
  }
}

/** Milliseconds: what was pressed is gone with its dialog at once, with its message a moment later. */
const looks = [50, 600];

/** As `giveFocus`, once what was done is shown, and only if nothing else has the focus by then. */
export function restoreFocus(find: () => Element | null | undefined): void {
  for (const look of looks)
    setTimeout(() => {
      if (focusIsLost()) giveFocus(find());
    }, look);
}

/**
 * For the `ref` of a box whose buttons and forms go away when they have done their work: what had the focus gives it to
 * the nearest thing around it that can have it.
 */
export function keepFocus(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return;
  let last: Element | null = null;
  let around: Element[] = [];
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = [];
    for (let next = holderOf(target); next; next = holderOf(next)) around.push(next);
  };
  const onFocusOut = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      // What was taken off the page has not been left by the person.
      if (last === target && last?.isConnected) last = null;
    });
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = null;
    const [...to] = around;
    setTimeout(() => {
      if (focusIsLost()) giveFocus(...to);
    });
  });
  box.addEventListener("focusin", onFocusIn);
  box.addEventListener("focusout", onFocusOut);
  observer.observe(box, { childList: true, subtree: true });
  return () => {
    box.removeEventListener("focusin", onFocusIn);
    box.removeEventListener("focusout", onFocusOut);
    observer.disconnect();
  };
}

const holderOf = (element: Element) => element.parentElement?.closest("[tabindex]") ?? null;
