/** A free code for a new member in the council's own pattern: after TV01 … TV09 comes TV10. */
export function nextMemberCode(codes: readonly string[]): string {
  const last = codes.at(-1) ?? 'TV00';
  const [, prefix = 'TV', digits = '00'] = /^(.*?)(\d*)$/.exec(last) ?? [];
  const taken = new Set(codes.map((code) => code.toLowerCase()));
  for (let n = Number(digits) + 1; ; n += 1) {
    const code = `${prefix}${String(n).padStart(Math.max(digits.length, digits ? 0 : 2), '0')}`;
    if (!taken.has(code.toLowerCase())) return code;
  }
}
