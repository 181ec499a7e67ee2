import { el } from '../../kernel/dom.js';
import { DRAWING_COLOURS, DRAWING_WIDTHS } from '../../kernel/drawing.js';
import { text } from '../../format/texts.js';

/** @import { DrawingStyle } from '../../kernel/drawing.js' */

/**
 * Colours and widths to choose from.
 *
 * @param {DrawingStyle} style that is chosen now
 * @param {(style: Partial<DrawingStyle>) => void} choose
 */
export function stylePicker(style, choose) {
  const colours = DRAWING_COLOURS.map((colour) => {
    const button = choice(text(`drawingColours.${colour}`), colour === style.colour, () => choose({ colour }));
    button.append(el('span', { class: 'swatch', 'data-colour': colour }));
    return button;
  });
  const widths = DRAWING_WIDTHS.map((width) => {
    const button = choice(text('drawings.width', { count: width }), width === style.width, () => choose({ width }));
    button.append(el('span', { class: 'stroke', 'data-width': String(width) }));
    return button;
  });
  return [
    el('div', { class: 'swatches', role: 'group', 'aria-label': text('drawings.colour') }, ...colours),
    el('div', { class: 'strokes', role: 'group', 'aria-label': text('drawings.widths') }, ...widths),
  ];
}

/** @param {string} label @param {boolean} chosen @param {() => void} act */
function choice(label, chosen, act) {
  const button = el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, 'aria-pressed': String(chosen) });
  button.addEventListener('click', act);
  return button;
}
