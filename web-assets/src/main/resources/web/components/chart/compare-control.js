import { searchAssets } from '../../kernel/asset-search.js';
import { el, need } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { MOST_COMPARED } from '../../state/chart-address.js';
import { Popup } from '../popup.js';
import { addCompared, removeCompared } from './compare-tool.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { ChartControl } from '../chart-tools.js' */

/** Finds assets to compare with: a click adds or takes away. @type {ChartControl} */
export function compareControl(context) {
  const { root, choice, catalogue, asset } = context;
  const label = text('chart.compareSearch');
  const input = el('input', { type: 'search', class: 'text-input', 'aria-label': label, placeholder: label, autocomplete: 'off' });
  const list = el('ul', { class: 'compare-list' });
  const note = el('p', { class: 'popup-note', role: 'status' });
  const panel = el('div', { class: 'compare-panel', role: 'dialog', 'aria-label': text('chart.compare') }, input, list, note);
  const toggle = (/** @type {string} */ symbol) => {
    const chosen = choice.settings.compare.includes(symbol);
    const full = choice.settings.compare.length >= MOST_COMPARED;
    note.textContent = !chosen && full ? text('chart.compareFull', { count: MOST_COMPARED }) : '';
    if (chosen) {
      removeCompared(context, symbol);
    } else if (!full) {
      addCompared(context, symbol);
    }
    fill();
    /** @type {HTMLElement | null} */ (list.querySelector(`[data-symbol="${CSS.escape(symbol)}"]`))?.focus();
  };
  const fill = () => {
    const found = searchAssets(catalogue.all(), input.value, Infinity).filter((other) => other !== asset);
    list.replaceChildren(...found.map((other) => row(other, choice.settings.compare.includes(other.symbol), toggle)));
  };
  const popup = new Popup(need(root, '[data-compare-button]'), panel, {
    kind: 'dialog',
    onOpen: () => {
      input.value = '';
      note.textContent = '';
      fill();
      input.focus();
    },
  });
  input.addEventListener('input', () => {
    fill();
    note.textContent = list.children.length === 0 ? text('layouts.noAsset', { typed: input.value.slice(0, 40) }) : '';
  });
  panel.addEventListener('keydown', (event) => move(event, input, list));
  return () => popup.close();
}

/** @param {Asset} asset @param {boolean} chosen @param {(symbol: string) => void} toggle */
function row(asset, chosen, toggle) {
  const button = el(
    'button',
    { type: 'button', class: 'menu-item', 'aria-pressed': String(chosen), 'data-symbol': asset.symbol },
    el('span', { class: 'menu-label' }, asset.symbol),
    el('span', { class: 'menu-note' }, asset.name),
  );
  button.addEventListener('click', () => toggle(asset.symbol));
  return el('li', {}, button);
}

/** The arrows lead from the input through the list; Enter in the input takes the first. @param {KeyboardEvent} event @param {HTMLElement} input @param {HTMLElement} list */
function move(event, input, list) {
  const stops = /** @type {HTMLElement[]} */ ([input, ...list.querySelectorAll('button')]);
  const place = stops.findIndex((stop) => stop === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    stops[Math.max(0, place + step)]?.focus();
  } else if (event.key === 'Enter' && event.target === input) {
    // The row takes the focus: the same key must not press it again.
    event.preventDefault();
    stops[1]?.click();
  }
}
