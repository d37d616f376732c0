export const scoringProblems = {} as const;
