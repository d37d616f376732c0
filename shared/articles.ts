/**
 * Where in its decision each word of the tally rests: article and clause, as an office types them from the decision's text. They explain and
 * decide nothing: no part of a book, its hash or a session.
 */
export const BASIS_WORDS = ['stars', 'mean', 'parts', 'spread', 'counted', 'gates'] as const;
export type BasisWord = (typeof BASIS_WORDS)[number];

/** For one decision; a word left out has no article given. */
export type Articles = { readonly [W in BasisWord]?: string | undefined };

export const MOST_ARTICLE = 80;
