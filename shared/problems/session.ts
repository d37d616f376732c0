export const sessionProblems = {} as const;
