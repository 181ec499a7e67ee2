import { el, icon, setText } from '../../kernel/dom.js';
import { drawnOutputs, shiftOf } from '../../kernel/indicator-definitions.js';
import { indicatorId } from '../../kernel/indicators.js';
import { formatIndicator, indicatorName, spelledOut } from '../../format/indicator-texts.js';
import { text } from '../../format/texts.js';
import { IndicatorSettings } from './settings.js';

/** @import { TableColumn } from '../../chart/chart-table.js' */
/** @import { Bar } from '../../kernel/types.js' */
/** @import { IndicatorDefinition, IndicatorOutput } from '../../kernel/indicator-definitions.js' */
/** @import { IndicatorSpec } from '../../kernel/indicators.js' */
/** @import { IndicatorTable } from '../../kernel/indicator-table.js' */
/** @import { ChartContext } from '../chart-session.js' */

/**
 * @typedef {object} RowActs what can be done with an indicator
 * @property {() => void} toggle shows or hides it
 * @property {() => boolean} isHidden
 * @property {() => void} remove
 * @property {(step: -1 | 1) => void} move its pane
 * @property {(step: -1 | 1) => boolean} canMove
 *
 * @typedef {(output: string, time: number | undefined) => string} ColourOf
 */

/** One indicator in the legend: its name, its values at the bar that is looked at, and what can be done with it. */
export class IndicatorRow {
  #context;
  #spec;
  #definition;
  /** @type {Map<IndicatorOutput, HTMLElement>} */
  #values = new Map();
  #note = el('span', { class: 'indicator-note' });
  #eye;
  #settings;
  #name;
  element;

  /** @param {ChartContext} context @param {IndicatorSpec} spec @param {IndicatorDefinition | undefined} definition @param {RowActs} acts */
  constructor(context, spec, definition, acts) {
    this.#context = context;
    this.#spec = spec;
    this.#definition = definition;
    const name = indicatorName(spec, definition);
    this.#name = el('button', { type: 'button', class: 'indicator-name', title: definition?.title ?? '' }, name);
    this.#eye = button('eye', text('indicators.hide', { name }), acts.toggle);
    const gear = button('settings', text('indicators.settings', { name }), () => this.#settings.toggle());
    const remove = button('close', text('indicators.remove', { name }), acts.remove);
    for (const output of definition ? drawnOutputs(definition) : []) {
      this.#values.set(output, el('b', { title: spelledOut(output.name) }));
    }
    const tools = el('span', { class: 'indicator-tools' }, ...(definition?.parameters.length ? [gear] : []), this.#eye, remove);
    this.element = el('li', { class: 'indicator-row', 'data-indicator': indicatorId(spec) }, this.#name, ...this.#labelled(), this.#note, tools);
    this.#settings = new IndicatorSettings(context, this.#name, spec, definition, acts);
  }

  /** Takes the focus. */
  focus() {
    this.#name.focus({ preventScroll: true });
  }

  /** @param {boolean} hidden */
  hide(hidden) {
    const name = indicatorName(this.#spec, this.#definition);
    const label = text(hidden ? 'indicators.show' : 'indicators.hide', { name });
    this.element.classList.toggle('indicator-hidden', hidden);
    this.#eye.replaceChildren(icon(hidden ? 'eye-off' : 'eye'));
    this.#eye.setAttribute('aria-label', label);
    this.#eye.title = label;
  }

  /** What stands in the way of values, or has to be known of them. @param {string} note @param {boolean} wrong */
  say(note, wrong) {
    setText(this.#note, note);
    this.#note.classList.toggle('indicator-wrong', wrong);
  }

  /**
   * @param {readonly Bar[]} bars
   * @param {number} index of the bar that is looked at
   * @param {IndicatorTable | undefined} table
   * @param {ColourOf} colourOf
   */
  write(bars, index, table, colourOf) {
    for (const [output, place] of this.#values) {
      place.hidden = table?.at(bars[index]?.time) === undefined;
      setText(place, this.#valueText(bars, index, output, table));
      place.style.setProperty('--swatch', colourOf(output.name, bars[index]?.time));
    }
  }

  /** What is drawn at a bar, also where it is the value of another one. @param {readonly Bar[]} bars @param {number} index @param {IndicatorOutput} output @param {IndicatorTable | undefined} table */
  #valueText(bars, index, output, table) {
    const shift = this.#definition ? shiftOf(this.#spec, this.#definition, output) : 0;
    const value = table?.at(bars[index - shift]?.time)?.[output.name];
    return formatIndicator(value, output.unit, this.#definition?.pane ?? 'own', this.#context.asset);
  }

  /** Its values as columns of the table of bars. @param {readonly Bar[]} bars @param {IndicatorTable | undefined} table @returns {TableColumn[]} */
  columns(bars, table) {
    const name = indicatorName(this.#spec, this.#definition);
    return [...this.#values.keys()].map((output) => ({
      name: this.#values.size > 1 ? `${name} ${spelledOut(output.name)}` : name,
      value: (index) => this.#valueText(bars, index, output, table),
    }));
  }

  close() {
    this.#settings.close();
    this.element.remove();
  }

  /** Who does not see the colours hears which value is which. */
  #labelled() {
    return [...this.#values].map(([output, place]) => {
      const name = this.#values.size > 1 ? [el('span', { class: 'visually-hidden' }, `${spelledOut(output.name)} `)] : [];
      return el('span', { class: 'indicator-value' }, ...name, place);
    });
  }
}

/** @param {string} name @param {string} label @param {() => void} act */
function button(name, label, act) {
  const made = el('button', { type: 'button', class: 'legend-remove', 'aria-label': label, title: label }, icon(name));
  made.addEventListener('click', act);
  return made;
}
