/** The first missing criterion after the one jumped to last, else the first of all: pressing again goes on, it never sticks. */
export function nextMissing(order: readonly string[], missing: readonly string[], last: string): string {
  const from = order.indexOf(last);
  return missing.filter((code) => order.indexOf(code) > from)[0] ?? missing[0] ?? '';
}
