/** Keys belong to a field while one types in it. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], [role="menu"], [role="dialog"], [role="listbox"]') !== null;
