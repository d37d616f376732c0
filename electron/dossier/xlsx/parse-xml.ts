/** A part's XML as events, chunk by chunk: no DTD, no entities, no depth or item without end. Names come without their prefix. */
import { SaxesParser } from 'saxes';
import { DEEPEST, MEGABYTE, MOST_ITEM_CHARACTERS } from './limits.ts';
import type { Package } from './open-package.ts';
import { Refused } from './refused.ts';

export type Attributes = Readonly<Record<string, string>>;
export type XmlEvents = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute whatever its prefix: `r:id` in one file is `d3p1:id` in another. */
export function attribute(attributes: Attributes, name: string, prefixed = false): string | undefined {
  if (!prefixed) return attributes[name];
  const key = Object.keys(attributes).find((k) => k.includes(':') && local(k) === name);
  return key === undefined ? undefined : attributes[key];
}

/** UTF-8, or UTF-16 by its byte order mark; anything else is damage. */
function decoderFor(first: Uint8Array): TextDecoder {
  const [a, b] = first;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/** Reads the part to its end, or until `enough` answers true. */
export async function parseXml(
  parts: Package,
  part: string,
  events: XmlEvents,
  limits: { readonly megabytes?: number; readonly enough?: () => boolean } = {},
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceEvent = 0;
  const damagedXml = (detail: string): Refused => new Refused('OC-2008', { part, detail });
  parser.on('error', (error) => {
    throw damagedXml(error.message.slice(0, 120));
  });
  parser.on('doctype', () => {
    throw new Refused('OC-2009', { part });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    sinceEvent = 0;
    if (depth > DEEPEST) throw damagedXml(`> ${DEEPEST} tầng`);
    events.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    sinceEvent = 0;
    events.close?.(local(tag.name));
  });
  if (events.text) {
    parser.on('text', events.text);
    parser.on('cdata', events.text);
  }
  let decoder: TextDecoder | undefined;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder?.decode(chunk, { stream: chunk !== undefined }) ?? '';
    } catch {
      throw damagedXml('UTF-8');
    }
  };
  for await (const chunk of parts.read(part, limits.megabytes)) {
    decoder ??= decoderFor(chunk);
    const text = decode(chunk);
    sinceEvent += text.length;
    parser.write(text);
    if (sinceEvent > MOST_ITEM_CHARACTERS) throw damagedXml(`> ${MOST_ITEM_CHARACTERS / MEGABYTE} MB`);
    if (limits.enough?.()) return;
  }
  parser.write(decode());
  parser.close();
}
