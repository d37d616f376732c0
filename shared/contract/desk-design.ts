/** Designs of certificates at the desk. Part of the map in desk.ts; files of it are in desk-files.ts. */
import { z } from 'zod';
import { type CertificateDesign, zDesign } from '../paper/certificate-design.ts';
import { BUILT_IN } from '../paper/certificate-designs.ts';
import { zDesignName } from '../paper/design-file.ts';
import type { Shift } from '../paper/shift-paper.ts';
import { type WireProblem, zDossier } from './common.ts';

/** One of the program's own designs by name, one of the session's by number. */
export const zDesignKey = z.union([z.enum(BUILT_IN), z.int().positive()]);
export type DesignKey = z.output<typeof zDesignKey>;

/** Millimetres, right and down positive; more is a wrong paper tray. */
const zOff = z.number().min(-20).max(20);

export const deskDesignInputs = {
  'read-certificate-designs': z.object({}),
  /** Every error and warning of a design, tried with each product of the session. */
  'check-certificate-design': z.object({ design: zDesign }),
  /** `id` null: a new one. */
  'save-certificate-design': z.object({ id: z.int().positive().nullable(), name: zDesignName, design: zDesign }),
  'apply-certificate-design': z.object({ key: zDesignKey }),
  'remove-certificate-design': z.object({ id: z.int().positive() }),
  'save-certificate-deviation': z.object({ right: zOff, down: zOff }),
} as const;
export type DeskDesignCommand = keyof typeof deskDesignInputs;

/** Body of POST /files/certificate-preview.pdf. `dossier` null: a product made up, for a session that has none yet. */
export const zDesignPreview = z.object({ design: zDesign, dossier: zDossier.nullable() });
/** Body of POST /files/certificate-test.pdf. `corrected`: moved as certificates are, to see whether the deviation was measured right. */
export const zDesignTest = z.object({ design: zDesign, corrected: z.boolean() });

/** `name`, `savedAt`: '' of a built-in one. `months`: how long a certificate holds. */
export type ListedDesign = { readonly key: DesignKey; readonly name: string; readonly savedAt: string; readonly design: CertificateDesign };
export type CertificateDesigns = { readonly designs: readonly ListedDesign[]; readonly inUse: DesignKey; readonly deviation: Shift; readonly months: number };
export type KeptPicture = { readonly hash: string; readonly width: number; readonly height: number };
/** A design from a file, checked; nothing is saved. */
export type ReadDesign = { readonly name: string; readonly design: CertificateDesign };

export type DeskDesignOutputs = {
  'read-certificate-designs': CertificateDesigns;
  'check-certificate-design': readonly WireProblem[];
  'save-certificate-design': { readonly id: number };
};
