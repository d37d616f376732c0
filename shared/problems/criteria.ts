export const criteriaProblems = {} as const;
