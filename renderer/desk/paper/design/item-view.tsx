/** One thing on the page as the screen shows it; close to the print, which the host draws. */
import { useLayoutEffect, useRef, useState } from 'react';
import { DESK_FILES } from '../../../../shared/contract/desk-files.ts';
import type { DesignItem, DesignText } from '../../../../shared/paper/certificate-design.ts';
import type { CertificateFacts } from '../../../../shared/paper/certificate-fields.ts';
import { fillFields } from '../../../../shared/paper/fill-fields.ts';
import { t } from '../../../kit/strings/index.ts';
import classes from './design.module.css';
import { starPoints } from './ornaments-view.tsx';

/** Millimetres of a point. */
const POINT = 25.4 / 72;
/** Line pitch as the print has it (electron/paper/draw-text.ts). */
const PITCH = { tinos: 1.18, pro: 1.3 } as const;
const FONTS = { tinos: "'Tinos', 'Times New Roman', serif", pro: "'Be Vietnam Pro', sans-serif" } as const;
const PLACE = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** Text shrinks to its box in steps of half a point, as in print. */
function TextView({ item, facts, scale }: { readonly item: DesignText; readonly facts: CertificateFacts; readonly scale: number }) {
  const inner = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(item.size);
  const text = fillFields(item.text, facts.fields, item);
  const runs = typeof text === 'string' ? [{ text, bold: false, italic: false }] : text;
  const key = JSON.stringify([runs, item.width, item.height, item.size, item.minSize, item.family, scale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all that decides the size.
  useLayoutEffect(() => {
    const element = inner.current;
    if (!element) return;
    let fitting = item.size;
    for (; fitting > item.minSize; fitting = Math.max(fitting - 0.5, item.minSize)) {
      element.style.fontSize = `${fitting * POINT * scale}px`;
      if (element.scrollHeight <= item.height * scale + 1) break;
    }
    element.style.fontSize = `${fitting * POINT * scale}px`;
    setSize(fitting);
  }, [key]);
  return (
    <div className={classes.text} style={{ justifyContent: PLACE[item.vertical] }}>
      <div
        ref={inner}
        style={{ fontSize: size * POINT * scale, lineHeight: PITCH[item.family], fontFamily: FONTS[item.family], color: item.colour, textAlign: item.align }}
      >
        {runs.map((run, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text have no names.
          <span key={i} style={{ fontWeight: run.bold ? 700 : 400, fontStyle: run.italic ? 'italic' : 'normal' }}>
            {run.text}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Radius 100; 0.382: the ratio of the regular pentagram. */
const STAR = starPoints(100, 38.2, 5);

function StarsView({ item, count }: { readonly item: Extract<DesignItem, { kind: 'stars' }>; readonly count: number }) {
  const { width, height, spacing } = item;
  const share = Math.min(1, width / (count * height + (count - 1) * spacing) || 1);
  const pitch = (height + spacing) * share;
  return (
    <svg viewBox={`0 0 ${Math.max(width, 0.1)} ${Math.max(height, 0.1)}`} width="100%" height="100%" aria-hidden>
      {Array.from({ length: count }, (_, i) => (
        <polygon
          // biome-ignore lint/suspicious/noArrayIndexKey: stars are alike.
          key={i}
          points={STAR}
          transform={`translate(${width / 2 + (i - (count - 1) / 2) * pitch} ${height / 2}) scale(${(height * share) / 200})`}
          fill="#C9971C"
          stroke="#A87A0F"
          strokeWidth={3}
        />
      ))}
    </svg>
  );
}

export const pictureUrl = (hash: string): string => `${DESK_FILES.certificatePictures}/${hash}`;

export function ItemView({ item, facts, scale }: { readonly item: DesignItem; readonly facts: CertificateFacts; readonly scale: number }) {
  switch (item.kind) {
    case 'text':
      return <TextView item={item} facts={facts} scale={scale} />;
    case 'stars':
      return <StarsView item={item} count={facts.count} />;
    case 'qr':
      return <div className={classes.qr} style={{ width: Math.min(item.width, item.height) * scale, height: Math.min(item.width, item.height) * scale }} />;
    case 'rule':
      return <div className={classes.rule} />;
    case 'box':
      return <div className={classes.box} />;
    case 'picture':
      return <img src={pictureUrl(item.picture)} alt="" draggable={false} className={classes.picture} />;
    case 'note':
      return (
        <div className={classes.note} style={{ fontSize: 9 * POINT * scale }}>
          {t('design.noteSample')}
        </div>
      );
  }
}
