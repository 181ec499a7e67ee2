import { Topics } from '../kernel/topics.js';
import { cellQuery, formatLayout, ownQuery, parseLayout } from './layout-address.js';

/** @import { AddressBar } from './chart-choice.js' */
/** @import { CellAddress, LayoutSettings, LayoutSize, Shared, SymbolOf } from './layout-address.js' */

/**
 * @typedef {Omit<LayoutSettings, 'cells'> & {cells: readonly CellAddress[]}} FilledLayout where each chart has an asset
 *
 * @typedef {object} LayoutAssets
 * @property {string} first the page's own
 * @property {SymbolOf} symbolOf
 * @property {(taken: readonly string[]) => string} another an asset for a chart that nobody has chosen one for
 */

/**
 * Which charts stand on a page, and the one address that names them all: each chart has a part of it that is an address
 * bar of its own.
 */
export class ChartLayout {
  #bar;
  #assets;
  /** The query of the page's own chart. */
  #own;
  /** @type {FilledLayout} */
  #layout;
  #bad;
  /** @type {Topics<{changed: void, travelled: void}>} */
  #topics = new Topics();
  /** Whether the changes of the moment belong to the step that was made last. */
  #following = false;
  #stop;

  /** @param {AddressBar} bar @param {LayoutAssets} assets */
  constructor(bar, assets) {
    this.#bar = bar;
    this.#assets = assets;
    this.#own = ownQuery(bar.query());
    const { layout, bad } = parseLayout(bar.query(), assets.symbolOf);
    this.#layout = this.#filled(layout);
    this.#bad = bad;
    this.#stop = bar.onTravel(() => this.#travel());
  }

  get size() {
    return this.#layout.size;
  }

  /** That of each chart, the page's own first. */
  get symbols() {
    return [this.#assets.first, ...this.#layout.cells.map(({ symbol }) => symbol)];
  }

  /** What the address said at first that could not be followed. */
  get bad() {
    return this.#bad;
  }

  /** @param {Shared} what */
  shares(what) {
    return this.#layout.shared.includes(what);
  }

  /** @param {() => void} listener hears when other charts are to be shown, or other things shared @returns {() => void} ends it */
  onChange(listener) {
    return this.#topics.on('changed', listener);
  }

  /** @param {LayoutSize} size */
  resize(size) {
    if (size !== this.size) {
      const cells = this.#layout.cells.slice(0, size - 1);
      this.#become({ ...this.#layout, size, cells }, 'push');
    }
  }

  /** @param {number} place from 1: the page's own asset is that of its path @param {string} symbol @param {string} query */
  choose(place, symbol, query) {
    this.#become({ ...this.#layout, cells: this.#layout.cells.with(place - 1, { symbol, query }) }, 'push');
  }

  /** @param {Shared} what @param {boolean} shared */
  share(what, shared) {
    const others = this.#layout.shared.filter((one) => one !== what);
    this.#become({ ...this.#layout, shared: shared ? [...others, what] : others }, 'replace');
  }

  /** Lets changes of several charts belong to the step of the way back that was made before. @param {() => void} act */
  asOneStep(act) {
    this.#following = true;
    try {
      act();
    } finally {
      this.#following = false;
    }
  }

  /** The address bar of one chart. @param {number} place 0 for the page's own @returns {AddressBar} */
  part(place) {
    return {
      query: () => (place === 0 ? this.#own : cellQuery(this.#layout.cells[place - 1]?.query ?? '', this.#own)),
      push: (query) => this.#write(place, query, 'push'),
      replace: (query) => this.#write(place, query, 'replace'),
      address: (query) => this.#addressWith(place, query),
      onTravel: (listener) => this.#topics.on('travelled', listener),
    };
  }

  close() {
    this.#stop();
  }

  /** @param {number} place @param {string} query @param {'push' | 'replace'} how */
  #write(place, query, how) {
    if (place === 0) {
      this.#own = query;
    } else {
      this.#layout = { ...this.#layout, cells: this.#cellsWith(place, query) };
    }
    this.#show(how);
  }

  /** @param {number} place @param {string} query */
  #cellsWith(place, query) {
    return this.#layout.cells.map((cell, index) => (index === place - 1 ? { ...cell, query } : cell));
  }

  /** @param {number} place @param {string} query */
  #addressWith(place, query) {
    return place === 0
      ? formatLayout(query, this.#layout)
      : formatLayout(this.#own, { ...this.#layout, cells: this.#cellsWith(place, query) });
  }

  /** @param {LayoutSettings} layout @param {'push' | 'replace'} how */
  #become(layout, how) {
    this.#layout = this.#filled(layout);
    this.#show(how);
    this.#topics.emit('changed', undefined);
  }

  /** @param {'push' | 'replace'} how */
  #show(how) {
    const query = formatLayout(this.#own, this.#layout);
    if (how === 'push' && !this.#following) {
      this.#bar.push(query);
    } else {
      this.#bar.replace(query);
    }
  }

  #travel() {
    this.#own = ownQuery(this.#bar.query());
    this.#layout = this.#filled(parseLayout(this.#bar.query(), this.#assets.symbolOf).layout);
    // Charts that are no longer there are gone before those that stay read their settings anew.
    this.#topics.emit('changed', undefined);
    this.#topics.emit('travelled', undefined);
  }

  /** Each chart gets an asset. @param {LayoutSettings} layout @returns {FilledLayout} */
  #filled(layout) {
    const taken = [this.#assets.first, ...layout.cells.flatMap((cell) => cell?.symbol ?? [])];
    const cells = Array.from({ length: layout.size - 1 }, (_, index) => {
      const cell = layout.cells[index] ?? { symbol: this.#assets.another(taken), query: '' };
      taken.push(cell.symbol);
      return cell;
    });
    return { ...layout, cells };
  }
}
