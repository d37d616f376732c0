export const resultProblems = {} as const;
