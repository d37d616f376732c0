/** What the desk reads about seats, sheets that came late and members' proposals. No points anywhere. Types only; the commands are in desk-seats.ts. */
import type { DossierCode, MemberCode } from '../lib/brand.ts';

/** One member's seat as it is now. */
export type SeatPresence = {
  readonly member: MemberCode;
  readonly online: boolean;
  /** Connected since, or the line lost since; null: not seen since the program started. */
  readonly since: string | null;
  /** When the host last acknowledged a sheet of this member from a device, and that sheet's receipt code ('' for none). */
  readonly lastAckAt: string | null;
  readonly lastReceipt: string;
  /** Per cent, or null where the phone doesn't tell. */
  readonly battery: number | null;
  /** Sheets that wait on the phone, as it said itself. */
  readonly pending: number;
  /** The browser is older than those the page is built for. */
  readonly outdated: boolean;
  /** Seconds its clock is ahead of the laptop's (negative: behind), null where it didn't say. */
  readonly clockOff: number | null;
  /** Help wanted since, or null. */
  readonly help: string | null;
  readonly device: string;
  readonly bound: boolean;
};

/**
 * A sheet that came after closing, kept aside: counted only once the desk admits it. `why`: the product's scoring was closed, a later round
 * was open already, or the result was confirmed.
 */
export type LateSheet = {
  readonly id: string;
  readonly dossier: DossierCode;
  readonly round: number;
  readonly member: MemberCode;
  readonly at: string;
  readonly why: LateWhy;
  readonly state: LateState;
  /** Of admitting or dismissing it, '' before. */
  readonly reason: string;
};
export type LateWhy = 'closed' | 'round-passed' | 'confirmed';
export type LateState = 'kept' | 'admitted' | 'dismissed';

/** A member asks the council to vote on stopping the evaluation of a product. */
export type Proposal = { readonly id: number; readonly dossier: DossierCode; readonly member: MemberCode; readonly reason: string; readonly at: string };

/** The PIN is shown once and kept only as a hash. `joinUrl` is what the QR holds. */
export type SeatCard = { readonly member: MemberCode; readonly name: string; readonly pin: string; readonly joinUrl: string; readonly qrSvg: string };
