import type { DeskSession } from '../../../../shared/contract/desk.ts';

/** A product's name; its code while the session isn't there. */
export const productName = (session: DeskSession | null, code: string): string => session?.dossiers.find((d) => d.code === code)?.name ?? code;
