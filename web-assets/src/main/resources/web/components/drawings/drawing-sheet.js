import { el, icon, need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Menu } from '../menu.js';
import { stepOffers, switchOffers, toolOffers } from './drawing-offer.js';

/** @import { DrawingDesk } from './drawing-desk.js' */
/** @import { MenuItem } from '../menu.js' */
/** @import { Offer } from './drawing-offer.js' */

/** The same tools where there is no room for a rail: behind a button of the toolbar. @param {DrawingDesk} desk @returns {() => void} */
export function drawingSheet(desk) {
  const slot = need(desk.context.root, '[data-slot="drawing-tools-button"]');
  const words = el('span', {}, text('drawings.draw'));
  const button = el('button', { type: 'button', class: 'tool-button', 'data-draw': '' }, icon('draw'), words);
  slot.replaceChildren(button);
  const menu = new Menu(button, text('drawings.tools'), () => [
    ...toolOffers(desk).map((offer) => item(offer, false)),
    { label: text('drawings.list'), icon: 'list', act: () => desk.openList() },
    ...switchOffers(desk).map((offer) => item(offer, true)),
    ...stepOffers(desk).map((offer) => item(offer, false)),
  ]);
  const update = () => {
    const { tool } = desk.mode;
    words.textContent = tool ? text(`drawingKinds.${tool}`) : text('drawings.draw');
    button.setAttribute('aria-pressed', String(tool !== undefined));
  };
  const stop = desk.mode.onChange(update);
  update();
  return () => {
    stop();
    menu.close();
    slot.replaceChildren();
  };
}

/** @param {Offer} offer @param {boolean} many @returns {MenuItem} */
function item({ label, icon: name, on, possible, act }, many) {
  return { label, icon: name, act, checked: on?.(), many, refused: possible && !possible() ? '' : undefined };
}
