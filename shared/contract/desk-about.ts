/** What this program is, for whoever asks or helps. Part of the map in desk.ts; needs no session. */
import { z } from 'zod';

export const deskAboutInputs = { 'read-about': z.object({}) } as const;
export type DeskAboutCommand = keyof typeof deskAboutInputs;

/** `build`: '' when run from its sources. `licences`: of what others wrote; their texts are at DESK_FILES.licences. */
export type About = {
  readonly version: string;
  readonly build: string;
  readonly node: string;
  readonly system: string;
  readonly data: string;
  readonly licences: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
};
export type DeskAboutOutputs = { 'read-about': About };
