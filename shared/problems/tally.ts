export const tallyProblems = {} as const;
