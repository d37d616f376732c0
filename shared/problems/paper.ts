export const paperProblems = {} as const;
