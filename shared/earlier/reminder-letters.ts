/**
 * Letters that remind producers of certificates which end soon or have ended: one a producer, with all of its certificates that are due. A letter says no
 * number of days, so that it stays the same from one day to the next.
 */
import { z } from 'zod';
import { foldVietnamese } from '../lib/vietnamese.ts';
import type { ExpiringRow } from './expiring.ts';
import { producerKey } from './match-products.ts';

const text = z.string().max(500);
export const zReminderLetter = z.object({
  producer: text,
  representative: text,
  address: text,
  commune: text,
  phone: text,
  products: z
    .array(
      z.object({
        code: text,
        name: text,
        stars: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
        number: text,
        decision: text,
        /** ISO dates. `expired`: on the day the letter was prepared. */
        decidedOn: text,
        expires: text,
        expired: z.boolean(),
      }),
    )
    .min(1)
    .max(500),
});
export type ReminderLetter = z.output<typeof zReminderLetter>;

/** Whom a letter goes to: producers of one name in two communes are two. */
export const reminderKey = ({ producer, commune }: Pick<ReminderLetter, 'producer' | 'commune'>): string =>
  JSON.stringify([producerKey(producer), foldVietnamese(commune)]);

/** Not those that hold longer, nor those whose product is in the open session already. */
export const isDue = ({ band, again }: ExpiringRow): boolean => band !== 'later' && again === '';

/** Letters to these producers (as the rows name them), in the order of the rows; what is known of a producer comes from its row that ends last. */
export function reminderLetters(rows: readonly ExpiringRow[], producers: readonly string[]): readonly ReminderLetter[] {
  const wanted = new Set(producers.map(producerKey));
  const due = rows.filter((row) => isDue(row) && wanted.has(producerKey(row.producer)));
  return [...Map.groupBy(due, reminderKey).values()].map((own) => {
    const { producer, representative, address, commune, phone } = own.at(-1) as ExpiringRow;
    return {
      ...{ producer, representative, address, commune, phone },
      products: own.map(({ code, name, stars, number, decision, decidedOn, expires, band }) => ({
        ...{ code, name, stars, number, decision, decidedOn, expires },
        expired: band === 'expired',
      })),
    };
  });
}
