/** Letters that remind producers of certificates which end, as they were prepared; rows are only added. */
import { z } from 'zod';
import { type ReminderLetter, reminderKey, zReminderLetter } from '../../shared/earlier/reminder-letters.ts';
import { type Database, sql } from './database.ts';

const zRow = z.object({ producer: z.string(), letter: z.string().transform((json) => zReminderLetter.parse(JSON.parse(json))) });

/** The last letter of each producer, in the order in which the producers first had one. */
export function readReminders(db: Database): readonly ReminderLetter[] {
  const rows = z.array(zRow).parse(sql(db, 'SELECT producer, letter FROM reminder ORDER BY id').all());
  return [...new Map(rows.map(({ producer, letter }) => [producer, letter])).values()];
}

export const insertReminder = (db: Database, letter: ReminderLetter, at: string): void =>
  void sql(db, 'INSERT INTO reminder (producer, letter, at) VALUES (?, ?, ?)').run(reminderKey(letter), JSON.stringify(letter), at);
