/** QR codes as SVG text: seat cards, the members' address. */
import QRCode from 'qrcode';

export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}h-${size + 8}z"/><path d="${path}"/></svg>`;
}

let drawn = { text: '', svg: '' };

/** The same for an address that every state carries and that seldom changes: drawn once. '' for ''. */
export function addressQr(text: string): string {
  if (drawn.text !== text) drawn = { text, svg: text ? qrSvg(text) : '' };
  return drawn.svg;
}
