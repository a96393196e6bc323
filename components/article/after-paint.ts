import { flushSync } from "react-dom";

/** While somebody is quicker than the painting, nothing that the work puts off is put off again. */
let hurried = false;

/**
 * Runs `work` once what changed just now is painted. Whoever types or presses sooner does not wait: it then runs
 * first, and a key goes to the field that it gave the focus to. @returns what calls it off
 */
export function afterPaint(work: () => void): () => void {
  if (hurried) {
    work();
    return () => {};
  }
  const before = document.activeElement;
  const end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    clearTimeout(late);
    window.removeEventListener("keydown", onInput, true);
    window.removeEventListener("pointerdown", onInput, true);
  };
  const run = () => {
    end();
    work();
  };
  const onInput = (event: Event) => {
    end();
    hurried = true;
    flushSync(work);
    hurried = false;
    // A key that was on its way to nowhere is a letter now, not a shortcut.
    if (event.type === "keydown" && document.activeElement !== before) event.stopImmediatePropagation();
  };
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(run, 0);
  });
  // A window that is not in sight paints nothing.
  const late = setTimeout(run, 200);
  window.addEventListener("keydown", onInput, true);
  window.addEventListener("pointerdown", onInput, true);
  return end;
}
