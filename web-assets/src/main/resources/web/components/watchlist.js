import { el, icon, need, needField } from '../kernel/dom.js';
import { toast } from './toasts.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { QuoteCells } from './quote-cells.js' */

/** The assets that are watched: adds, removes, and takes a removal back. */
export class WatchlistPanel {
  #panel = need(document, '[data-watchlist]');
  #rows = needField(this.#panel, 'watchlist');
  #input = /** @type {HTMLInputElement} */ (needField(this.#panel, 'add'));
  #catalogue;
  #api;
  #cells;

  /** @param {Catalogue} catalogue @param {MarketApi} api @param {QuoteCells} cells */
  constructor(catalogue, api, cells) {
    this.#catalogue = catalogue;
    this.#api = api;
    this.#cells = cells;
    needField(this.#panel, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#addTyped();
    });
    this.#rows.addEventListener('click', (event) => {
      const button = /** @type {Element} */ (event.target).closest('[data-remove]');
      const asset = this.#catalogue.find(button instanceof HTMLElement ? button.dataset.remove : undefined);
      if (asset) {
        void this.#remove(asset);
      }
    });
  }

  async #addTyped() {
    const asset = this.#catalogue.findSpelled(this.#input.value);
    if (!asset) {
      toast(`No asset “${this.#input.value}”. Choose one from the list.`);
      return;
    }
    if (this.#rowOf(asset)) {
      toast(`${asset.symbol} is watched already.`);
    } else {
      await this.#add(asset);
    }
    this.#input.value = '';
  }

  /** @param {Asset} asset */
  async #add(asset) {
    await this.#change(() => this.#api.watch(asset), () => {
      this.#rows.append(this.#newRow(asset));
      this.#cells.refresh(asset.symbol);
    });
  }

  /** @param {Asset} asset */
  async #remove(asset) {
    await this.#change(() => this.#api.unwatch(asset), () => {
      const row = this.#rowOf(asset);
      const next = row?.nextElementSibling ?? row?.previousElementSibling;
      row?.remove();
      // Who works by keyboard goes on where the row was.
      const focus = next?.querySelector('[data-remove]') ?? this.#input;
      /** @type {HTMLElement} */ (focus).focus({ preventScroll: true });
      toast(`${asset.symbol} removed from the watchlist.`, { name: 'Undo', act: () => void this.#add(asset) });
    });
  }

  /**
   * The list on the screen follows the one that the server keeps.
   *
   * @param {() => Promise<void>} ask
   * @param {() => void} follow
   */
  async #change(ask, follow) {
    try {
      await ask();
      follow();
      needField(this.#panel, 'no-items').hidden = this.#rows.children.length > 0;
    } catch (problem) {
      const reason = problem instanceof Error ? problem.message : String(problem);
      toast(`The watchlist was not changed: ${reason}`);
    }
  }

  /** @param {Asset} asset */
  #rowOf(asset) {
    return this.#rows.querySelector(`[data-row="${CSS.escape(asset.symbol)}"]`);
  }

  /** @param {Asset} asset */
  #newRow(asset) {
    const remove = el(
      'button',
      {
        type: 'button',
        class: 'icon-button remove',
        'data-remove': asset.symbol,
        'aria-label': `Remove ${asset.symbol} from the watchlist`,
      },
      icon('close'),
    );
    return el(
      'tr',
      { class: 'asset-row', 'data-row': asset.symbol },
      el(
        'th',
        { scope: 'row' },
        el('a', { href: asset.href }, asset.symbol),
        el('span', { class: 'watch-name muted' }, asset.name),
      ),
      el(
        'td',
        { class: 'cell-price' },
        el('span', { class: 'price', 'data-field': 'price' }, '–', el('span', { class: 'price-tail' })),
        ' ',
        el('span', { class: 'change none', 'data-field': 'change' }, '–'),
      ),
      el('td', { class: 'cell-action' }, remove),
    );
  }
}
