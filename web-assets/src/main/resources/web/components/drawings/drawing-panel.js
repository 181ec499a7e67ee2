import { el } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { Popup } from '../popup.js';
import { drawingForm } from './drawing-form.js';
import { DrawingList } from './drawing-list.js';

/** @import { Drawing } from '../../kernel/drawing.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** All drawings and alerts as a list, and the exact values of one: the way to draw without a pointer. */
export class DrawingPanel {
  #desk;
  #panel = el('div', { class: 'drawing-panel', role: 'dialog', 'aria-label': text('drawings.list') });
  #popup;
  #list;
  /** @type {Drawing | undefined} */
  #edited;

  /** @param {DrawingDesk} desk @param {HTMLElement} button */
  constructor(desk, button) {
    this.#desk = desk;
    this.#list = new DrawingList(desk, (drawing) => this.edit(drawing));
    this.#popup = new Popup(button, this.#panel, { kind: 'dialog', beside: true, host: desk.context.root, onOpen: () => this.#show() });
    // What was being edited is left with the panel.
    this.#panel.addEventListener('toggle', (event) => event.newState === 'closed' && (this.#edited = undefined));
  }

  openList() {
    this.#edited = undefined;
    this.#open();
  }

  /** @param {Drawing} drawing */
  edit(drawing) {
    this.#edited = drawing;
    this.#open();
  }

  close() {
    this.#list.close();
    this.#popup.close();
  }

  #open() {
    if (this.#panel.matches(':popover-open')) {
      this.#show();
    } else {
      this.#popup.toggle();
    }
  }

  #show() {
    const drawing = this.#edited;
    if (!drawing) {
      this.#panel.replaceChildren(this.#list.element);
      this.#list.focus();
      return;
    }
    const form = drawingForm(this.#desk, drawing, () => {
      this.openList();
      this.#list.focus(drawing.id);
    });
    this.#panel.replaceChildren(form);
    form.querySelector('input')?.focus();
  }
}
