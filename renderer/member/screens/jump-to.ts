/** Scrolls to an element below the top bar, whatever that bar's height is now, and focuses it so that keyboards and readers follow. */
export function jumpTo(id: string, focus = true): void {
  const target = document.getElementById(id);
  if (!target) return;
  const bar = document.querySelector('.top-bar');
  const height = bar ? bar.getBoundingClientRect().height : 0;
  window.scrollTo(0, window.pageYOffset + target.getBoundingClientRect().top - height - 8);
  if (focus) target.focus({ preventScroll: true });
}
