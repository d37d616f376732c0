/**
 * Signing with the finger. The field opens on a button, so that scrolling past never leaves a scratch on it. Drawn as SVG: sharp on every
 * screen, follows the theme, and what is seen is what is sent. Whoever can't draw hands in without, and signs the printed sheet.
 */
import { useRef, useState } from 'react';
import { useWords } from '../model/page-state.ts';
import { PAD_HEIGHT, PAD_WIDTH, padPoint, readSignature, type Stroke, signatureText } from '../model/sign-strokes.ts';

function Drawing({ text }: { readonly text: string }) {
  return <path d={text} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />;
}

/** A signature to look at. */
export function SignaturePicture({ text }: { readonly text: string }) {
  const say = useWords();
  return (
    <svg className="sign-picture" viewBox={`0 0 ${PAD_WIDTH} ${PAD_HEIGHT}`} role="img" aria-label={say('signature')}>
      <Drawing text={text} />
    </svg>
  );
}

function Field({ text, write }: { readonly text: string; readonly write: (text: string) => void }) {
  const say = useWords();
  const [stroke, setStroke] = useState<Stroke>([]);
  /** The stroke as the events bring it, ahead of what is drawn. */
  const points = useRef<Stroke>([]);
  const drawing = useRef(-1);

  const draw = (event: React.PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    points.current = [...points.current, padPoint(event.clientX, event.clientY, box)];
    setStroke(points.current);
  };
  const start = (event: React.PointerEvent<SVGSVGElement>): void => {
    if (drawing.current >= 0) return;
    drawing.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    draw(event);
  };
  const end = (event: React.PointerEvent<SVGSVGElement>): void => {
    if (drawing.current !== event.pointerId) return;
    drawing.current = -1;
    write(signatureText([...readSignature(text), points.current]));
    points.current = [];
    setStroke([]);
  };

  return (
    <svg
      className="sign-field"
      viewBox={`0 0 ${PAD_WIDTH} ${PAD_HEIGHT}`}
      role="img"
      aria-label={say('signHere')}
      onPointerDown={start}
      onPointerMove={(event) => drawing.current === event.pointerId && draw(event)}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <line x1="16" x2={PAD_WIDTH - 16} y1={PAD_HEIGHT - 28} y2={PAD_HEIGHT - 28} className="sign-line" />
      <Drawing text={text} />
      <polyline points={stroke.map((point) => point.join(',')).join(' ')} className="sign-stroke" />
    </svg>
  );
}

export function SignPad({ text, write }: { readonly text: string; readonly write: (text: string) => void }) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const strokes = readSignature(text);
  if (!open)
    return (
      <>
        {text && <SignaturePicture text={text} />}
        <button type="button" className="second" onClick={() => setOpen(true)}>
          {say(text ? 'signAgain' : 'signNow')}
        </button>
      </>
    );
  return (
    <>
      <p className="soft">{say('signHere')}</p>
      <Field text={text} write={write} />
      <div className="sign-tools">
        <button type="button" className="quiet" disabled={strokes.length === 0} onClick={() => write(signatureText(strokes.slice(0, -1)))}>
          {say('undoStroke')}
        </button>
        <button type="button" className="quiet" disabled={strokes.length === 0} onClick={() => write('')}>
          {say('clearStrokes')}
        </button>
        <button type="button" className="small" onClick={() => setOpen(false)}>
          {say('signDone')}
        </button>
      </div>
    </>
  );
}
