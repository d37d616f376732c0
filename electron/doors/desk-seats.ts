/** Commands of the desk on seats and on sheets that need a decision → their use cases; and what the desk's live state says of the seats. */
import type { SeatPresence } from '../../shared/contract/desk.ts';
import type { DeskSeatCommand } from '../../shared/contract/desk-seats.ts';
import { err } from '../../shared/lib/outcome.ts';
import { problem } from '../../shared/problems/index.ts';
import type { Member } from '../../shared/session.ts';
import { settleHelp } from '../scoring/ask-help.ts';
import { moveSheet } from '../scoring/move-sheet.ts';
import { reopenSheet } from '../scoring/reopen-sheet.ts';
import { admitLateSheet, dismissLateSheet } from '../scoring/settle-late.ts';
import { readHelpWanted } from '../store/journal-table.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { SeatRow } from '../store/seat-table.ts';
import { readLastReceipts } from '../store/sheet-table.ts';
import type { DeskHandlers } from './desk-commands.ts';
import type { Venue } from './venue.ts';

export function deskSeatHandlers(venue: Venue): Pick<DeskHandlers, DeskSeatCommand> {
  const none = () => err(problem('OC-1001'));
  return {
    'admit-late-sheet': ({ id, reason }) => {
      const session = venue.session();
      return session ? admitLateSheet(session, id, reason) : none();
    },
    'dismiss-late-sheet': ({ id, reason }) => {
      const session = venue.session();
      return session ? dismissLateSheet(session, id, reason) : none();
    },
    'reopen-sheet': ({ dossier, member, reason }) => {
      const session = venue.session();
      return session ? reopenSheet(session, dossier, member, reason) : none();
    },
    'move-sheet': (move) => {
      const session = venue.session();
      return session ? moveSheet(session, move) : none();
    },
    'settle-help': ({ member }) => {
      const session = venue.session();
      return session ? settleHelp(session, member) : none();
    },
  };
}

const SILENT = { battery: null, pending: 0, outdated: false, clockOff: null };

/** Every member's seat as it is now, in the list's order. */
export function seatPresences(session: OpenSession, venue: Venue, members: readonly Member[], seats: readonly SeatRow[]): readonly SeatPresence[] {
  const receipts = new Map(readLastReceipts(session.db).map((r) => [r.member, r]));
  const help = new Map(readHelpWanted(session.db).map((w) => [w.member, w.at]));
  const bySeat = new Map(seats.map((s) => [s.member, s]));
  const online = new Set(venue.online());
  return members.map(({ code: member }) => {
    const [seat, last] = [bySeat.get(member), receipts.get(member)];
    return {
      member,
      online: online.has(member),
      since: venue.seenSince(member) ?? null,
      lastAckAt: last?.receivedAt ?? null,
      lastReceipt: last?.receipt ?? '',
      ...(venue.phoneOf(member) ?? SILENT),
      help: help.get(member) ?? null,
      device: seat?.device ?? '',
      bound: seat?.deviceHash != null,
    };
  });
}
