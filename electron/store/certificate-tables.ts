/** Designs of certificates, the one in use, how far off the printer prints, and the pictures that designs and kept prints name. */
import { z } from 'zod';
import type { CertificateDesign } from '../../shared/paper/certificate-design.ts';
import { zDesign } from '../../shared/paper/certificate-design.ts';
import { BUILT_IN, BUILT_IN_DESIGNS, type BuiltIn } from '../../shared/paper/certificate-designs.ts';
import type { Shift } from '../../shared/paper/shift-paper.ts';
import { type Database, sql } from './database.ts';

/** `key`: a built-in design's name, or the number of one of the session's own. */
export type InUse = BuiltIn | number;
export type OwnDesign = { readonly id: number; readonly name: string; readonly savedAt: string; readonly design: CertificateDesign };
export type StoredPicture = { readonly hash: string; readonly type: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array };

/** Designs of one session. */
export const MOST_DESIGNS = 40;

const zOwn = z.object({ id: z.int(), name: z.string(), savedAt: z.string(), design: z.string().transform((json) => zDesign.parse(JSON.parse(json))) });
const OWN = 'SELECT id, name, saved_at AS savedAt, design FROM certificate_design';

export const readOwnDesigns = (db: Database): readonly OwnDesign[] => z.array(zOwn).parse(sql(db, `${OWN} ORDER BY name`).all());
export const readOwnDesign = (db: Database, id: number): OwnDesign | undefined => zOwn.optional().parse(sql(db, `${OWN} WHERE id = ?`).get(id));

const zSetting = z.object({ builtIn: z.enum(BUILT_IN).nullable(), own: z.int().nullable(), right: z.int(), down: z.int() });

/** The design in use, and the deviation in millimetres. */
export function readCertificateSetting(db: Database): { readonly inUse: InUse; readonly deviation: Shift } {
  const row = zSetting.parse(sql(db, 'SELECT built_in AS builtIn, own, off_right AS right, off_down AS down FROM certificate_setting').get());
  return { inUse: row.builtIn ?? row.own ?? 'framed', deviation: { right: row.right / 100, down: row.down / 100 } };
}

/** The layout that certificates are printed with. */
export function readDesignInUse(db: Database): CertificateDesign {
  const { inUse } = readCertificateSetting(db);
  return typeof inUse === 'number' ? (readOwnDesign(db, inUse)?.design ?? BUILT_IN_DESIGNS.framed) : BUILT_IN_DESIGNS[inUse];
}

/** Writes a new design (`id` null) or over one; its number. */
export const saveDesignRow = (db: Database, id: number | null, row: Omit<OwnDesign, 'id'>): number =>
  z.int().parse(
    sql(
      db,
      `INSERT INTO certificate_design (id, name, design, saved_at) VALUES (@id, @name, @design, @savedAt)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, design = excluded.design, saved_at = excluded.saved_at RETURNING id`,
    )
      .pluck()
      .get({ ...row, id, design: JSON.stringify(row.design) }),
  );

export const removeDesignRow = (db: Database, id: number): void => void sql(db, 'DELETE FROM certificate_design WHERE id = ?').run(id);

export const setInUse = (db: Database, inUse: InUse): void =>
  void sql(db, 'UPDATE certificate_setting SET built_in = ?, own = ?').run(typeof inUse === 'number' ? null : inUse, typeof inUse === 'number' ? inUse : null);

/** Millimetres. */
export const saveDeviationRow = (db: Database, { right, down }: Shift): void =>
  void sql(db, 'UPDATE certificate_setting SET off_right = ?, off_down = ?').run(Math.round(right * 100), Math.round(down * 100));

export const keepPicture = (db: Database, picture: StoredPicture): void =>
  void sql(db, 'INSERT INTO certificate_picture (hash, type, bytes) VALUES (@hash, @type, @bytes) ON CONFLICT (hash) DO NOTHING').run(picture);

export const readPicture = (db: Database, hash: string): StoredPicture | undefined =>
  sql(db, 'SELECT hash, type, bytes FROM certificate_picture WHERE hash = ?').get(hash) as StoredPicture | undefined;
