import { BOOK_DRAFT_PATH } from '../../app/route.ts';
import { go } from '../../app/state.ts';

/** Shows a draft, at a set (by its place) and a criterion (by its code) if named. */
export const openDraft = (draft: string, ...place: readonly string[]): void => go('criteria', [BOOK_DRAFT_PATH, draft, ...place]);
