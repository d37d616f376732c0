/** A rehearsal's workbook says that it is one, so that its results never come back as a real session's. */
import type { SessionInfo, SessionRecord } from '../session.ts';

/** Item of the sheet "Phiên". */
const ITEM = 'Thử nghiệm';
const WORDS = 'Bản diễn tập, kết quả không có giá trị';

export const withRehearsalNote = (record: SessionRecord): SessionRecord => ({
  ...record,
  info: { ...record.info, notes: { ...record.info.notes, [ITEM]: WORDS } },
});

/** Whatever the item's text says: emptied or changed, it still stands there. */
export const isRehearsal = ({ notes }: Pick<SessionInfo, 'notes'>): boolean => notes[ITEM] !== undefined;
