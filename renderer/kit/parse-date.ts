const PATTERN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;

/** "4/9/2026" → "2026-09-04"; '' stays ''; null for what is no day of the calendar. Two-digit years are refused, they are ambiguous. */
export function parseTypedDate(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const match = PATTERN.exec(trimmed);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}
