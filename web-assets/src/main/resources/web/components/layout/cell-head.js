import { el, icon, need, setText } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { AssetPicker } from './asset-picker.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { ChartView } from '../chart-view.js' */

/** What stands over each of several charts: its asset, which can be chosen anew, the length of its bars and its price. */
export class CellHead {
  #picker;
  #element;
  #stop;

  /**
   * @param {HTMLElement} root the chart's part of the page
   * @param {ChartView} view
   * @param {number} place 0 for the page's own chart
   * @param {object} parts
   * @param {Catalogue} parts.catalogue
   * @param {(asset: Asset) => void} parts.onChoose
   */
  constructor(root, view, place, { catalogue, onChoose }) {
    const { asset, choice } = view;
    const label = text('layouts.chooseAsset', { symbol: asset.symbol });
    const button = el(
      'button',
      { type: 'button', class: 'cell-asset', id: `cell-asset-${place + 1}`, 'aria-label': label, title: asset.name },
      el('strong', {}, asset.symbol),
      el('span', { class: 'cell-name muted' }, asset.name),
      icon('down'),
    );
    const interval = el('span', { class: 'cell-interval' });
    this.#element = el('div', { class: 'cell-head' }, button, interval, quoteOf(asset));
    need(root, '[data-chart]').prepend(this.#element);
    this.#picker = new AssetPicker(button, catalogue, asset, onChoose);
    const write = () => setText(interval, choice.settings.interval);
    this.#stop = choice.onChange(write);
    write();
  }

  close() {
    this.#stop();
    this.#picker.close();
    this.#element.remove();
  }
}

/** Where the page writes the price and the change. @param {Asset} asset */
function quoteOf({ symbol }) {
  const price = el('span', { class: 'price', 'data-field': 'price' }, '–', el('span', { class: 'price-tail' }));
  return el('span', { class: 'cell-quote', 'data-quote': symbol }, price, el('span', { class: 'change none', 'data-field': 'change' }));
}
