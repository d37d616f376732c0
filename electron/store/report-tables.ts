/** Reports that come with a dossier, samples handed in, and the frozen lists of evidence. */
import { z } from 'zod';
import { zAdvisoryReport, zCommuneReport } from '../../shared/contract/desk-evidence.ts';
import type { AdvisoryReport, CommuneReport, SampleCheckIn } from '../../shared/evidence.ts';
import { type DossierCode, dossierCode } from '../../shared/lib/brand.ts';
import type { SessionRecord } from '../../shared/session.ts';
import { type Database, sql } from './database.ts';

export type DossierReports = { readonly commune: CommuneReport | null; readonly advisory: AdvisoryReport | null };

const json = <T extends z.ZodType>(schema: T) => z.nullable(z.string().transform((text) => schema.parse(JSON.parse(text)) as z.output<T>));
const zReports = z.object({ commune: json(zCommuneReport), advisory: json(zAdvisoryReport) });

/** Both null when nothing was entered. */
export function readReports(db: Database, dossier: DossierCode): DossierReports {
  const row = sql(db, 'SELECT commune, advisory FROM dossier_report WHERE dossier = ?').get(dossier);
  return row === undefined ? { commune: null, advisory: null } : zReports.parse(row);
}

const zReportsOf = zReports.extend({ dossier: z.string().transform(dossierCode) });

/** Every dossier's reports, in the order of the dossiers. */
export function readAllReports(db: Database): Pick<SessionRecord, 'communeReports' | 'advisoryReports'> {
  const rows = z
    .array(zReportsOf)
    .parse(sql(db, 'SELECT r.dossier, r.commune, r.advisory FROM dossier_report r JOIN dossier d ON d.code = r.dossier ORDER BY d.position').all());
  return {
    communeReports: rows.flatMap(({ dossier, commune }) => (commune ? [{ dossier, ...commune }] : [])),
    advisoryReports: rows.flatMap(({ dossier, advisory }) => (advisory ? [{ dossier, ...advisory }] : [])),
  };
}

const textOf = (report: unknown): string | null => (report === null ? null : JSON.stringify(report));

/** A dossier without either report keeps no row. */
export function saveReports(db: Database, dossier: DossierCode, { commune, advisory }: DossierReports): void {
  if (commune === null && advisory === null) sql(db, 'DELETE FROM dossier_report WHERE dossier = ?').run(dossier);
  else
    sql(
      db,
      'INSERT INTO dossier_report (dossier, commune, advisory) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET commune = excluded.commune, advisory = excluded.advisory',
    ).run(dossier, textOf(commune), textOf(advisory));
}

const zSampleRow = z.object({ dossier: z.string().transform(dossierCode), received: z.int(), at: z.string(), note: z.string() });

export const readSamples = (db: Database): ReadonlyMap<DossierCode, NonNullable<SampleCheckIn>> =>
  new Map(
    z
      .array(zSampleRow)
      .parse(sql(db, 'SELECT dossier, received, at, note FROM dossier_sample').all())
      .map(({ dossier, ...sample }) => [dossier, sample]),
  );

export function readSample(db: Database, dossier: DossierCode): SampleCheckIn {
  const row = sql(db, 'SELECT dossier, received, at, note FROM dossier_sample WHERE dossier = ?').get(dossier);
  if (row === undefined) return null;
  const { received, at, note } = zSampleRow.parse(row);
  return { received, at, note };
}

export function saveSampleRow(db: Database, dossier: DossierCode, sample: SampleCheckIn): void {
  if (sample === null) sql(db, 'DELETE FROM dossier_sample WHERE dossier = ?').run(dossier);
  else
    sql(
      db,
      'INSERT INTO dossier_sample (dossier, received, at, note) VALUES (@dossier, @received, @at, @note) ON CONFLICT DO UPDATE SET received = excluded.received, at = excluded.at, note = excluded.note',
    ).run({ dossier, ...sample });
}

/** How many rows of evidence, reports and samples refer to a dossier. */
export const countDossierEvidence = (db: Database, dossier: DossierCode): number =>
  z
    .int()
    .parse(
      sql(
        db,
        'SELECT (SELECT count(*) FROM evidence WHERE dossier = @dossier) + (SELECT count(*) FROM dossier_report WHERE dossier = @dossier) + (SELECT count(*) FROM dossier_sample WHERE dossier = @dossier)',
      )
        .pluck()
        .get({ dossier }),
    );

export type ManifestRow = { readonly number: number; readonly at: string; readonly hash: string; readonly json: string };

const zManifestRow = z.object({ number: z.int(), at: z.string(), hash: z.string(), json: z.string() });

export function readLatestManifest(db: Database): ManifestRow | undefined {
  const row = sql(db, 'SELECT number, at, hash, json FROM manifest ORDER BY number DESC LIMIT 1').get();
  return row === undefined ? undefined : zManifestRow.parse(row);
}

export const insertManifest = (db: Database, row: ManifestRow): void =>
  void sql(db, 'INSERT INTO manifest (number, at, hash, json) VALUES (@number, @at, @hash, @json)').run(row);
