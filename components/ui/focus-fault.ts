/** Where the eye and the keyboard go when a form was refused: its first field in error, in the middle of what is seen. */
export function focusFault(form: HTMLElement | null): void {
  const faults = form?.querySelectorAll<HTMLElement>("[aria-invalid], fieldset[data-invalid] input") ?? [];
  const field = [...faults].find((each) => each.checkVisibility());
  field?.focus({ preventScroll: true });
  (field?.closest("fieldset[data-invalid]") ?? field)?.scrollIntoView({ block: "center" });
}
