import { el, needField } from '../../kernel/dom.js';
import { intervalOfText } from '../../kernel/interval-text.js';
import { text } from '../../format/texts.js';

/** @import { ChartControlContext } from '../chart-tools.js' */

/** A place to type an interval in: `5` and Enter for five minutes. */
export class IntervalEntry {
  #choice;
  #input;
  #note = el('p', { class: 'popup-note', role: 'status' });
  #panel;
  #canvas;

  /** @param {ChartControlContext} context */
  constructor({ figure, choice }) {
    this.#choice = choice;
    this.#canvas = needField(figure, 'canvas');
    const label = text('chart.interval');
    this.#input = el('input', { class: 'text-input', 'aria-label': label, maxlength: '4', autocomplete: 'off', spellcheck: 'false' });
    this.#panel = el('form', { class: 'popup interval-entry', role: 'dialog', 'aria-label': label }, el('p', { class: 'popup-title' }, label), this.#input, this.#note);
    this.#panel.popover = 'auto';
    figure.append(this.#panel);
    this.#input.addEventListener('input', () => this.#explain());
    this.#panel.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** @param {string} typed what somebody has typed already */
  open(typed) {
    this.#input.value = typed;
    this.#panel.showPopover();
    this.#input.focus();
    this.#explain();
  }

  close() {
    this.#panel.remove();
  }

  get #interval() {
    const interval = intervalOfText(this.#input.value);
    return interval !== undefined && this.#choice.offer.intervals.includes(interval) ? interval : undefined;
  }

  #explain() {
    const interval = this.#interval;
    this.#note.textContent = interval
      ? text(`interval.${interval}`)
      : text('chart.intervalsAre', { intervals: this.#choice.offer.intervals.join(' ') });
  }

  #submit() {
    const interval = this.#interval;
    if (interval) {
      this.#panel.hidePopover();
      this.#canvas.focus();
      this.#choice.set({ interval, range: '' });
    } else {
      this.#input.select();
    }
  }
}
