/** What the cells of long tables are made of: plain elements, since every row that comes into sight is made anew. One line each, cut with an ellipsis. */
import classes from './cells.module.css';
import { StatusSign, type Tone } from './status.tsx';

export const CellLine = ({ words }: { readonly words: string }) => <div className={classes.line}>{words}</div>;

/** What a cell is about, and beneath it what belongs to it; whole when pointed at. */
export const CellTwo = ({ upper, lower }: { readonly upper: string; readonly lower: string }) => (
  <>
    <div className={classes.upper} title={upper}>
      {upper}
    </div>
    <div className={classes.lower} title={lower}>
      {lower}
    </div>
  </>
);

export const CellSigned = ({ tone, words }: { readonly tone: Tone; readonly words: string }) => (
  <div className={classes.line} title={words}>
    <span className={classes.sign}>
      <StatusSign tone={tone} />
    </span>{' '}
    {words}
  </div>
);
