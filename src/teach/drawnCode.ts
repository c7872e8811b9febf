import { correction, generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';

/** A code that leads to an address, as an SVG in the colour of the text. */
export function drawnCode(address: string): string {
  return toSvgSource(generate(address, { minCorrectionLevel: correction.M }), {
    on: 'currentColor',
    padX: 0,
    padY: 0,
  });
}
