/** One text as it differs from another: struck out what is gone, underlined what is new. */
import { diffWords } from './diff-words.ts';
import classes from './wording.module.css';

export const DiffText = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <p className={classes.diff}>
    {diffWords(before, after).map(({ kind, text }, index) => {
      const Mark = kind === 'gone' ? 'del' : kind === 'new' ? 'ins' : 'span';
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches are drawn anew as a whole.
      return <Mark key={index}>{text}</Mark>;
    })}
  </p>
);
