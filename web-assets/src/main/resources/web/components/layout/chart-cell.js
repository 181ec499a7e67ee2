import { el, need, needField } from '../../kernel/dom.js';
import { text } from '../../format/texts.js';
import { ChartView } from '../chart-view.js';
import { CellHead } from './cell-head.js';
import { LayoutMenu } from './layout-menu.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { Catalogue } from '../../state/catalogue.js' */
/** @import { ChartLayout } from '../../state/chart-layout.js' */
/** @import { ChartServices } from '../chart-session.js' */

/** One of the charts of a page, with all that belongs to it. */
export class ChartCell {
  #layout;
  #place;
  #menu;
  /** @type {CellHead | undefined} */
  #head;

  /** @param {HTMLElement} root @param {ChartServices} services @param {ChartLayout} layout @param {number} place 0 for the page's own */
  constructor(root, services, layout, place) {
    this.root = root;
    this.#layout = layout;
    this.#place = place;
    this.view = new ChartView(root, services, layout.part(place));
    this.#menu = new LayoutMenu(need(root, '[data-layout-menu]'), layout);
  }

  get asset() {
    return this.view.asset;
  }

  get canvas() {
    return needField(this.root, 'canvas');
  }

  /** One chart alone needs no name over it: the page has it. @param {Catalogue} catalogue @param {(asset: Asset) => void} onChoose */
  name(catalogue, onChoose) {
    const { size } = this.#layout;
    const name = this.asset.name;
    this.root.setAttribute('aria-label', size === 1 ? text('layouts.chart') : text('layouts.place', { place: this.#place + 1, of: size, name }));
    if (size === 1) {
      this.#head?.close();
      this.#head = undefined;
    } else {
      this.#head ??= new CellHead(this.root, this.view, this.#place, { catalogue, onChoose });
    }
  }

  /** @param {boolean} active @param {number} of how many charts there are */
  activate(active, of) {
    this.root.toggleAttribute('data-active', active);
    if (active && of > 1) {
      this.root.setAttribute('aria-current', 'true');
    } else {
      this.root.removeAttribute('aria-current');
    }
  }

  close() {
    this.#head?.close();
    this.#menu.close();
    this.view.close();
  }
}

/**
 * What the server wrote for the page's own chart, made ready for another asset.
 *
 * @param {HTMLElement} served as it was before any script
 * @param {Asset} asset
 * @param {number} place
 * @param {{intervals: readonly string[], interval: string}} bars which lengths there are, and the one that is drawn where nobody chose
 */
export function cellFor(served, asset, place, { intervals, interval }) {
  const root = /** @type {HTMLElement} */ (served.cloneNode(true));
  root.removeAttribute('data-active');
  Object.assign(root.dataset, { symbol: asset.symbol, market: asset.market, interval });
  for (const element of root.querySelectorAll('[id]')) {
    element.id += `-${place + 1}`;
  }
  const canvas = needField(root, 'canvas');
  canvas.setAttribute('aria-label', text('layouts.canvas', { name: asset.name }));
  canvas.setAttribute('aria-describedby', `${canvas.getAttribute('aria-describedby')}-${place + 1}`);
  need(root, '[data-intervals]').replaceChildren(
    ...intervals.map((one) => el('a', { 'data-interval': one, 'aria-label': text(`interval.${one}`) }, one)),
  );
  return root;
}
