import { el, icon } from '../../kernel/dom.js';
import { DRAWING_KINDS, anchorCount } from '../../kernel/drawing.js';
import { newId } from '../../kernel/new-id.js';
import { formatPrice } from '../../format/number-format.js';
import { text } from '../../format/texts.js';
import { alertSection } from './alert-list.js';
import { fileButtons } from './drawing-files.js';

/** @import { Drawing, DrawingKind } from '../../kernel/drawing.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** The drawings of an asset and its alert lines, each with what can be done with it. */
export class DrawingList {
  #desk;
  #edit;
  #rows = el('ul', { class: 'panel-list' });
  #empty = el('p', { class: 'popup-note' }, text('drawings.none'));
  #alerts;
  #stops;

  /** @param {DrawingDesk} desk @param {(drawing: Drawing) => void} edit */
  constructor(desk, edit) {
    this.#desk = desk;
    this.#edit = edit;
    this.#alerts = alertSection(desk);
    const heading = el('h2', { class: 'panel-title', tabindex: '-1' }, text('drawings.drawings'));
    this.element = el('div', {}, heading, this.#rows, this.#empty, this.#adder(), fileButtons(desk), this.#alerts.element);
    this.#stops = [desk.store.on('changed', () => this.#fill()), () => this.#alerts.close()];
    this.#fill();
  }

  /** @param {string} [id] of the drawing whose row takes the focus; the first row's without it */
  focus(id) {
    const row = id && this.#rows.querySelector(`[data-drawing="${CSS.escape(id)}"]`);
    /** @type {HTMLElement | null} */ (row || this.element.querySelector('.panel-main, select'))?.focus();
  }

  close() {
    this.#stops.forEach((stop) => stop());
  }

  #fill() {
    const { all } = this.#desk.store;
    const focused = [...this.#rows.children].findIndex((row) => row.contains(document.activeElement));
    this.#rows.replaceChildren(...all.map((drawing) => this.#row(drawing)));
    this.#empty.hidden = all.length > 0;
    if (focused >= 0) {
      // The row that had the focus may be gone: its neighbour takes it.
      const rows = /** @type {HTMLElement[]} */ ([...this.#rows.querySelectorAll('.panel-main')]);
      (rows[Math.min(focused, rows.length - 1)] ?? this.element.querySelector('select'))?.focus();
    }
  }

  /** @param {Drawing} drawing */
  #row(drawing) {
    const { asset } = this.#desk.context;
    const name = text(`drawingKinds.${drawing.kind}`);
    const prices = drawing.anchors.map(({ price }) => formatPrice(price, asset)).join(' → ');
    const main = el('button', { type: 'button', class: 'panel-main', 'data-drawing': drawing.id, title: text('drawings.edit') },
      el('span', { class: 'swatch', 'data-colour': drawing.colour, 'aria-hidden': 'true' }), el('span', { class: 'menu-label' }, name), el('span', { class: 'menu-note' }, prices));
    main.addEventListener('click', () => this.#edit(drawing));
    main.addEventListener('keydown', ({ key }) => key === 'Delete' && this.#desk.store.remove(drawing.id));
    const label = text('drawings.removeNamed', { name, prices });
    const remove = el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: text('drawings.remove') }, icon('close'));
    remove.addEventListener('click', () => this.#desk.store.remove(drawing.id));
    return el('li', {}, main, remove);
  }

  #adder() {
    const options = DRAWING_KINDS.map((kind) => el('option', { value: kind }, text(`drawingKinds.${kind}`)));
    const kinds = el('select', { class: 'text-input', 'aria-label': text('drawings.kind') }, ...options);
    const add = el('button', { type: 'submit', class: 'tool-button primary' }, text('drawings.add'));
    const form = el('form', { class: 'panel-add' }, kinds, add);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const drawing = this.#fresh(/** @type {DrawingKind} */ (kinds.value));
      if (drawing) {
        this.#edit(drawing);
      }
    });
    return form;
  }

  /** One in the middle of what is seen, to be put where it belongs. @param {DrawingKind} kind @returns {Drawing | undefined} */
  #fresh(kind) {
    const bars = this.#desk.context.current()?.surface.view.bars ?? [];
    const places = kind === 'horizontal' ? [1] : [0.25, 0.75];
    const anchors = places.flatMap((part) => {
      const bar = bars[Math.floor(part * (bars.length - 1))];
      return bar ? [{ time: bar.time, price: bar.close }] : [];
    });
    const { colour, width } = this.#desk.mode.habits;
    return anchors.length === anchorCount(kind) ? { id: newId(), kind, anchors, colour, width } : undefined;
  }
}
