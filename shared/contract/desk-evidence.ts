/**
 * Commands of the desk on evidence, part of the map in desk.ts. Files: POST /files/evidence?dossier=CODE|''&path=NAME with the bytes as
 * application/octet-stream → Answer<EvidenceUpload>; GET /files/evidence/<id>/<page>/{small,large}.jpg and /files/evidence/<id>/original.
 */
import { z } from 'zod';
import { zDate, zDossier } from './common.ts';
import type { DeskEvidence, EvidenceCheck, EvidenceUpload } from './desk-evidence-shapes.ts';
import { text } from './desk-rows.ts';

const zId = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const zCriterion = text(20).min(1);
const zPage = z.int().min(1).max(100_000).nullable();

export const zCommuneReport = z.object({
  findings: z.array(z.object({ id: text(40).min(1), met: z.boolean().nullable(), note: text(1000) })).max(20),
  date: zDate,
  signer: text(100),
});
export const zAdvisoryReport = z.object({ opinion: text(4000), proposal: text(1000) });
export const zSample = z.object({ received: z.int().min(0).max(99), at: zDate, note: text(500) });

export const deskEvidenceInputs = {
  'read-evidence': z.object({ dossier: zDossier }),
  /** One face a dossier: naming a new one takes it from the old. Only a file with pages can be one. */
  'save-evidence': z.object({ id: zId, name: text(200).min(1), item: text(60), face: z.boolean() }),
  /** Puts a file before another of the same dossier, or last. */
  'move-evidence': z.object({ id: zId, before: zId.nullable() }),
  'remove-evidence': z.object({ id: zId }),
  /** Undoes a removal, links and place included, until the session is opened or closed. */
  'restore-evidence': z.object({ id: zId }),
  /** Files of an archive the host keeps (EvidenceUpload.kept) → their dossiers; null leaves one out. */
  'assign-evidence': z.object({
    kept: text(60).min(1),
    files: z
      .array(z.object({ path: z.string().min(1).max(2000), dossier: zDossier.nullable() }))
      .min(1)
      .max(5000),
  }),
  'link-evidence': z.object({ evidence: zId, criterion: zCriterion, firstPage: zPage, lastPage: zPage, label: text(200) }),
  'unlink-evidence': z.object({ id: zId }),
  'save-commune-report': z.object({ dossier: zDossier, report: zCommuneReport.nullable() }),
  'save-advisory-report': z.object({ dossier: zDossier, report: zAdvisoryReport.nullable() }),
  /** Points null and an empty comment remove the row. */
  'save-advisory-points': z.object({ dossier: zDossier, criterion: zCriterion, points: z.int().min(0).max(100).nullable(), comment: text(1000) }),
  'save-sample': z.object({ dossier: zDossier, sample: zSample.nullable() }),
  /** Reads and hashes every original again. */
  'check-evidence': z.object({}),
  'cancel-preparing': z.object({}),
  'resume-preparing': z.object({}),
} as const;

export type DeskEvidenceCommand = keyof typeof deskEvidenceInputs;

export type DeskEvidenceOutputs = {
  'read-evidence': DeskEvidence;
  'assign-evidence': EvidenceUpload;
  'link-evidence': { readonly id: number };
  'check-evidence': EvidenceCheck;
};
