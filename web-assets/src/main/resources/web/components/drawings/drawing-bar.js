import { el, icon } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Popup } from '../popup.js';
import { stylePicker } from './style-picker.js';

/** @import { Drawing, DrawingStyle } from '../../kernel/drawing.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** What can be done with the chosen drawing, over the chart. */
export class DrawingBar {
  #desk;
  #bar;
  #swatch = el('span', { class: 'swatch' });
  #panel = el('div', { class: 'style-panel', role: 'dialog', 'aria-label': text('drawings.style') });
  #popup;
  #stops;

  /** @param {DrawingDesk} desk */
  constructor(desk) {
    this.#desk = desk;
    const style = button(text('drawings.style'), this.#swatch);
    const edit = button(text('drawings.edit'), icon('draw'));
    const remove = button(text('drawings.remove'), icon('trash'));
    remove.title = `${text('drawings.remove')} (Del)`;
    edit.addEventListener('click', () => this.#chosen && desk.edit(this.#chosen));
    remove.addEventListener('click', () => desk.removeSelected());
    this.#bar = el('div', { class: 'drawing-bar', role: 'toolbar', 'aria-label': text('drawings.selected') }, style, edit, remove);
    this.#popup = new Popup(style, this.#panel, { kind: 'dialog', onOpen: () => this.#fill() });
    desk.context.figure.append(this.#bar);
    const update = () => this.#update();
    this.#stops = [desk.mode.onChange(update), desk.store.on('changed', update)];
    update();
  }

  close() {
    this.#stops.forEach((stop) => stop());
    this.#popup.close();
    this.#bar.remove();
  }

  /** @returns {Drawing | undefined} */
  get #chosen() {
    const { store, mode } = this.#desk;
    return mode.habits.hidden ? undefined : store.find(mode.selected);
  }

  #update() {
    const drawing = this.#chosen;
    this.#bar.hidden = !drawing;
    this.#swatch.dataset.colour = drawing?.colour ?? '';
  }

  #fill() {
    const drawing = this.#chosen;
    if (drawing) {
      const chosen = this.#panel.querySelector(':focus')?.getAttribute('aria-label');
      this.#panel.replaceChildren(...stylePicker(drawing, (style) => this.#restyle(drawing, style)));
      const back = chosen ? `[aria-label="${CSS.escape(chosen)}"]` : '[aria-pressed="true"]';
      /** @type {HTMLElement | null} */ (this.#panel.querySelector(back))?.focus();
    }
  }

  /** @param {Drawing} drawing @param {Partial<DrawingStyle>} style */
  #restyle(drawing, style) {
    this.#desk.keep({ ...drawing, ...style });
    // The next one is drawn alike.
    this.#desk.mode.set(style);
    this.#fill();
  }
}

/** @param {string} label @param {Node} content */
function button(label, content) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label }, content);
}
