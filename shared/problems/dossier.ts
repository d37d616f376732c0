export const dossierProblems = {} as const;
