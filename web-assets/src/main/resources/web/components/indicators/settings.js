import { el, icon } from '../../kernel/dom.js';
import { isAllowed } from '../../kernel/indicator-definitions.js';
import { indicatorId } from '../../kernel/indicators.js';
import { indicatorName, rangeText, spelledOut } from '../../format/indicator-texts.js';
import { text } from '../../format/texts.js';
import { reasonOf } from '../panel-state.js';
import { Popup } from '../popup.js';
import { changeIndicator, isOnChart } from './edits.js';
import { viewStateOf } from './view-state.js';

/** @import { IndicatorDefinition, IndicatorParameter } from '../../kernel/indicator-definitions.js' */
/** @import { IndicatorSpec } from '../../kernel/indicators.js' */
/** @import { ChartContext } from '../chart-session.js' */
/** @import { RowActs } from './row.js' */

let count = 0;

/** The parameters of an indicator in a popup, and what else can be done with it where a row has no room for buttons. */
export class IndicatorSettings {
  #context;
  #spec;
  #definition;
  #popup;
  /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
  #inputs = [];
  #problem = el('p', { class: 'indicator-problem', role: 'alert', id: `indicator-problem-${++count}` });
  #form;
  #acts = el('div', { class: 'indicator-acts' });

  /** @param {ChartContext} context @param {HTMLElement} button @param {IndicatorSpec} spec @param {IndicatorDefinition | undefined} definition @param {RowActs} acts */
  constructor(context, button, spec, definition, acts) {
    this.#context = context;
    this.#spec = spec;
    this.#definition = definition;
    const name = indicatorName(spec, definition);
    const fields = (definition?.parameters ?? []).map((parameter, index) => this.#field(parameter, spec.values[index] ?? ''));
    const apply = el('button', { type: 'submit', class: 'tool-button primary' }, text('indicators.apply'));
    this.#form = el('form', { novalidate: '' }, ...fields, this.#problem, ...(fields.length > 0 ? [apply] : []));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#apply();
    });
    const head = el('h2', { class: 'indicator-title' }, definition?.title ?? name);
    const panel = el('div', { class: 'indicator-settings', role: 'dialog', 'aria-label': text('indicators.settings', { name }) }, head, this.#form, this.#acts);
    this.#popup = new Popup(button, panel, { kind: 'dialog', onOpen: () => this.#opened(acts) });
  }

  toggle() {
    this.#popup.toggle();
  }

  close() {
    this.#popup.close();
  }

  /** @param {RowActs} acts */
  #opened(acts) {
    this.#problem.textContent = '';
    this.#inputs.forEach((input, index) => {
      input.value = this.#spec.values[index] ?? '';
      input.removeAttribute('aria-invalid');
    });
    const hidden = acts.isHidden();
    this.#acts.replaceChildren(
      this.#act(hidden ? 'eye-off' : 'eye', text(hidden ? 'indicators.showIt' : 'indicators.hideIt'), acts.toggle),
      ...(acts.canMove(-1) ? [this.#act('move-up', text('indicators.moveUp'), () => acts.move(-1))] : []),
      ...(acts.canMove(1) ? [this.#act('move-down', text('indicators.moveDown'), () => acts.move(1))] : []),
      this.#act('close', text('indicators.removeIt'), acts.remove),
    );
    const [first] = this.#inputs;
    if (first instanceof HTMLInputElement) {
      first.select();
    }
    (first ?? /** @type {HTMLElement | null} */ (this.#acts.firstElementChild))?.focus();
  }

  /** @param {string} name @param {string} label @param {() => void} act */
  #act(name, label, act) {
    const button = el('button', { type: 'button', class: 'menu-item' }, icon(name), el('span', { class: 'menu-label' }, label));
    button.addEventListener('click', () => {
      this.#popup.hide();
      act();
    });
    return button;
  }

  /** @param {IndicatorParameter} parameter @param {string} value */
  #field(parameter, value) {
    const name = spelledOut(parameter.name);
    const input =
      parameter.type === 'choice'
        ? el('select', { class: 'text-input' }, ...parameter.allowed.map((one) => el('option', { value: one }, spelledOut(one))))
        : el('input', { class: 'text-input', inputmode: parameter.type === 'whole' ? 'numeric' : 'decimal', autocomplete: 'off' });
    input.value = value;
    input.setAttribute('aria-describedby', this.#problem.id);
    input.addEventListener('input', () => this.#check(input, parameter));
    this.#inputs.push(input);
    const range = parameter.type === 'choice' ? '' : rangeText(parameter);
    return el('label', { class: 'indicator-field' }, el('span', {}, name), input, el('span', { class: 'menu-note' }, range));
  }

  /** @param {HTMLInputElement | HTMLSelectElement} input @param {IndicatorParameter} parameter */
  #check(input, parameter) {
    const fine = isAllowed(written(input.value), parameter);
    input.toggleAttribute('aria-invalid', false);
    if (!fine) {
      input.setAttribute('aria-invalid', 'true');
    }
    this.#problem.textContent = fine
      ? ''
      : text('indicators.badValue', { name: spelledOut(parameter.name), range: rangeText(parameter), value: input.value.slice(0, 20) });
    return fine;
  }

  async #apply() {
    const parameters = this.#definition?.parameters ?? [];
    const wrong = parameters.findIndex((parameter, index) => {
      const input = this.#inputs[index];
      return input && !this.#check(input, parameter);
    });
    if (wrong >= 0) {
      this.#inputs[wrong]?.focus();
      return;
    }
    const values = this.#inputs.map(({ value }, index) => (parameters[index]?.type === 'choice' ? value : String(Number(written(value)))));
    const spec = { kind: this.#spec.kind, values };
    const problem = await this.#problemOf(spec);
    this.#problem.textContent = problem;
    if (problem === '') {
      this.#popup.hide();
      viewStateOf(this.#context).focus = indicatorId(spec);
      changeIndicator(this.#context, indicatorId(this.#spec), spec);
    }
  }

  /** Values may be fine each by itself, and not together: that only the server knows. @param {IndicatorSpec} spec */
  async #problemOf(spec) {
    const id = indicatorId(spec);
    if (id !== indicatorId(this.#spec) && isOnChart(this.#context, id)) {
      return text('indicators.there', { name: indicatorName(spec, this.#definition) });
    }
    try {
      await this.#context.api.indicators(this.#context.asset, this.#context.interval, id, { limit: 1 });
      return '';
    } catch (problem) {
      return reasonOf(problem);
    }
  }
}

/** As a number is written in an address: keypads of many languages have a comma only. @param {string} value */
function written(value) {
  return value.trim().replace(',', '.');
}
