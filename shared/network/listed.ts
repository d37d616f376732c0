const MOST_NAMES = 6;

/** "An, Bình, Chi" and how many more there are. */
export const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} (+${names.length - MOST_NAMES})` : shown;
};
