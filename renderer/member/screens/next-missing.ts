/** The first open criterion after the one jumped to last, else the first of all, in printed order: pressing again goes on, it never sticks. */
export function nextMissing(order: readonly string[], missing: readonly string[], last: string): string {
  const from = order.indexOf(last);
  const open = order.filter((code) => missing.indexOf(code) >= 0);
  return open.filter((code) => order.indexOf(code) > from)[0] ?? open[0] ?? '';
}
