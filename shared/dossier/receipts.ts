/** Receipt codes of imported sheets: the same workbook always gives the same ones. */

/** Without 0/O, 1/I/L: read aloud and copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** FNV-1a with a final mix, 32 bits; not for secrets. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function letters(number: number): string {
  let text = '';
  for (let rest = number, i = 0; i < 4; i += 1, rest = Math.floor(rest / ALPHABET.length)) text += ALPHABET[rest % ALPHABET.length];
  return text;
}

/** Gives "K7Q2-M9XD" for a sheet; never the same twice from one maker. */
export function receiptMaker(): (dossier: string, member: string, round: number) => string {
  const given = new Set<string>();
  return (dossier, member, round) => {
    const key = JSON.stringify([dossier, member, round]);
    for (let seed = 1; ; seed += 2) {
      const receipt = `${letters(hash(key, seed))}-${letters(hash(key, seed + 1))}`;
      if (given.has(receipt)) continue;
      given.add(receipt);
      return receipt;
    }
  };
}
