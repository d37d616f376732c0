/** Tab stays within the dialog: from the last control to the first and back. */
const CONTROLS = 'button:not(:disabled), a[href], input:not(:disabled), textarea, select, [tabindex="0"]';

export function holdFocus(event: { readonly shiftKey: boolean; preventDefault: () => void }, dialog: HTMLElement): void {
  const all = Array.from(dialog.querySelectorAll<HTMLElement>(CONTROLS)).filter((one) => one.offsetParent !== null);
  const [first, last] = [all[0], all[all.length - 1]];
  const edge = event.shiftKey ? first : last;
  const inside = dialog.contains(document.activeElement) && document.activeElement !== dialog;
  if (inside && document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
