import { el, needField, setText } from '../../kernel/dom.js';
import { completed, groupOf, INDICATOR_GROUPS, isDrawable, nextFree } from '../../kernel/indicator-definitions.js';
import { MOST_INDICATORS } from '../../kernel/indicators.js';
import { MOST_PANES } from '../../chart/pane-stack.js';
import { indicatorName } from '../../format/indicator-texts.js';
import { text } from '../../format/texts.js';
import { reasonOf } from '../panel-state.js';
import { Popup } from '../popup.js';
import { addIndicator } from './edits.js';
import { viewStateOf } from './view-state.js';

/** @import { IndicatorDefinition } from '../../kernel/indicator-definitions.js' */
/** @import { ChartControlContext } from '../chart-tools.js' */

/**
 * The list of indicators at a button, opened at once.
 *
 * @param {ChartControlContext} context
 * @param {HTMLElement} button
 * @returns {() => void} closes it for good
 */
export function openPicker(context, button) {
  const picker = new IndicatorPicker(context, button);
  picker.open();
  return () => picker.close();
}

/** Finds indicators by name; each click puts one more onto the chart. */
class IndicatorPicker {
  #context;
  #catalogue;
  #input;
  #list = el('div', { class: 'indicator-choices' });
  #note = el('p', { class: 'popup-note', role: 'status' });
  #popup;
  /** @type {readonly IndicatorDefinition[]} */
  #definitions = [];
  #stop;

  /** @param {ChartControlContext} context @param {HTMLElement} button */
  constructor(context, button) {
    this.#context = context;
    this.#catalogue = viewStateOf(context).catalogue;
    const label = text('indicators.search');
    this.#input = el('input', { type: 'search', class: 'text-input', 'aria-label': label, placeholder: label, autocomplete: 'off' });
    const panel = el('div', { class: 'indicator-picker', role: 'dialog', 'aria-label': text('indicators.title') }, this.#input, this.#note, this.#list);
    this.#popup = new Popup(button, panel, { kind: 'dialog', onOpen: () => this.#opened() });
    this.#input.addEventListener('input', () => this.#fill());
    panel.addEventListener('keydown', (event) => this.#key(event));
    this.#stop = context.choice.onChange(() => this.#mark());
  }

  open() {
    this.#popup.toggle();
  }

  close() {
    this.#stop();
    this.#popup.close();
  }

  #opened() {
    this.#input.value = '';
    this.#say(this.#definitions.length > 0 ? '' : text('indicators.loading'));
    this.#fill();
    this.#input.focus();
    void this.#load();
  }

  async #load() {
    try {
      const definitions = await this.#catalogue.load();
      if (definitions !== this.#definitions) {
        this.#definitions = definitions;
        this.#say('');
        this.#fill();
      }
    } catch (problem) {
      this.#say(text('indicators.notLoaded', { reason: reasonOf(problem) }));
    }
  }

  /** @param {string} note */
  #say(note) {
    setText(this.#note, note);
  }

  #fill() {
    const wanted = this.#input.value.trim().toLowerCase();
    const found = this.#definitions.filter((one) => isDrawable(one) && `${one.id} ${one.name} ${one.title}`.toLowerCase().includes(wanted));
    this.#list.replaceChildren(
      ...INDICATOR_GROUPS.flatMap((group) => this.#group(group, found.filter((one) => groupOf(one) === group))),
    );
    if (this.#definitions.length > 0) {
      this.#say(found.length > 0 ? '' : text('indicators.nothingFound', { typed: this.#input.value }));
    }
    this.#mark();
  }

  /** @param {string} group @param {readonly IndicatorDefinition[]} found */
  #group(group, found) {
    if (found.length === 0) {
      return [];
    }
    const title = el('h2', { class: 'popup-title', id: `indicators-${group}` }, text(`indicators.${group}`));
    return [title, el('ul', { 'aria-labelledby': title.id }, ...found.map((one) => this.#row(one)))];
  }

  /** @param {IndicatorDefinition} definition */
  #row(definition) {
    const button = el(
      'button',
      { type: 'button', class: 'menu-item', 'data-kind': definition.id },
      el('span', { class: 'menu-label' }, definition.title),
      el('span', { class: 'indicator-count' }),
      el('span', { class: 'menu-note' }, definition.name),
    );
    button.addEventListener('click', () => this.#choose(definition));
    return el('li', {}, button);
  }

  /** Says of each how many of its kind are on the chart. */
  #mark() {
    const { indicators } = this.#context.choice.settings;
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll('[data-kind]'))) {
      const count = indicators.filter(({ kind }) => kind === button.dataset.kind).length;
      button.classList.toggle('indicator-chosen', count > 0);
      setText(button.querySelector('.indicator-count'), count > 0 ? text('indicators.count', { count }) : '');
    }
  }

  /** @param {IndicatorDefinition} definition */
  #choose(definition) {
    const { choice, figure } = this.#context;
    const there = choice.settings.indicators.map((spec) => completed(spec, this.#catalogue.find(spec.kind)));
    const spec = nextFree(definition, there);
    const refusal = this.#refusal(definition, spec !== undefined);
    if (!spec || refusal) {
      this.#say(refusal);
      return;
    }
    addIndicator(this.#context, spec);
    const added = text('indicators.added', { name: indicatorName(spec, definition) });
    this.#say(added);
    setText(needField(figure, 'reading'), added);
  }

  /** Why one more cannot be had; empty if it can. @param {IndicatorDefinition} definition @param {boolean} free */
  #refusal(definition, free) {
    const { indicators } = this.#context.choice.settings;
    const own = indicators.filter(({ kind }) => this.#catalogue.find(kind)?.pane === 'own');
    if (!free) {
      return text('indicators.there', { name: definition.name });
    }
    if (indicators.length >= MOST_INDICATORS) {
      return text('indicators.full', { count: MOST_INDICATORS });
    }
    return definition.pane === 'own' && own.length >= MOST_PANES ? text('indicators.noRoom', { count: MOST_PANES }) : '';
  }

  /** The arrows lead from the input through the list; Enter in the input takes the first. @param {KeyboardEvent} event */
  #key(event) {
    const stops = /** @type {HTMLElement[]} */ ([this.#input, ...this.#list.querySelectorAll('button')]);
    const place = stops.findIndex((stop) => stop === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      stops[Math.max(0, place + step)]?.focus();
    } else if (event.key === 'Escape') {
      // Else it would but empty the input in some browsers.
      event.preventDefault();
      this.#popup.hide();
    } else if (event.key === 'Enter' && event.target === this.#input) {
      event.preventDefault();
      stops[1]?.click();
      this.#input.select();
    }
  }
}
