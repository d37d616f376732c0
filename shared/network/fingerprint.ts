/** A fingerprint (hex) as people compare it: capitals in groups of four, as few eyes follow sixty-four digits in a row. */
export const inGroups = (hex: string): string => (hex.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
