import { el, setText } from '../kernel/dom.js';
import { changeStep } from '../format/change-steps.js';
import { formatCompact, formatPercent, formatPrice } from '../format/number-format.js';
import { text } from '../format/texts.js';

/** @import { Asset, Quote } from '../kernel/types.js' */
/** @import { Measure } from '../kernel/asset-sizes.js' */
/** @import { Rect } from '../kernel/treemap.js' */

/** Half of the gap between two tiles. */
const GAP = 1;

/** One asset on the market map: a link to its chart. */
export class MapTile {
  #symbol = el('strong', { class: 'tile-symbol' });
  #price = el('span', { class: 'tile-price' });
  #change = el('span', { class: 'tile-change' });
  #size = '';
  /** @type {Rect} on the whole map */
  rect = { x: 0, y: 0, width: 0, height: 0 };

  /** @param {Asset} asset */
  constructor(asset) {
    this.asset = asset;
    this.element = el('a', { class: 'map-tile', href: asset.href, tabindex: '-1', 'data-tile': asset.symbol }, this.#symbol, this.#change, this.#price);
  }

  /** @param {boolean} here whether the tab key comes here */
  stop(here) {
    this.element.tabIndex = here ? 0 : -1;
  }

  /**
   * @param {Rect} rect within its market's box
   * @param {Rect} box
   * @param {{measure: Measure, size: number}} by
   */
  place(rect, box, { measure, size }) {
    const { style } = this.element;
    this.rect = { ...rect, x: rect.x + box.x, y: rect.y + box.y };
    style.left = `${rect.x + GAP}px`;
    style.top = `${rect.y + GAP}px`;
    style.width = `${Math.max(1, rect.width - 2 * GAP)}px`;
    style.height = `${Math.max(1, rect.height - 2 * GAP)}px`;
    this.element.dataset.size = sizeOf(rect);
    this.#size = measure === 'equal' ? '' : text(`map.size_${measure}`, { amount: formatCompact(size) });
    setText(this.#symbol, this.#shown(rect));
  }

  /** @param {Quote | undefined} quote */
  write(quote) {
    const change = formatPercent(quote?.change);
    setText(this.#change, this.element.dataset.size === 'dot' ? change.slice(0, 1) : change);
    setText(this.#price, formatPrice(quote?.current, this.asset));
    this.element.dataset.step = changeStep(quote?.change);
    this.element.classList.toggle('stale', Boolean(quote?.stale));
    this.#describe(change);
  }

  /** All that the tile stands for, in one line. */
  get description() {
    return this.element.getAttribute('aria-label') ?? '';
  }

  /** @param {string} change */
  #describe(change) {
    const { symbol, name } = this.asset;
    const label = [symbol, name, this.#price.textContent, change, this.#size].filter(Boolean).join(' · ');
    if (label !== this.description) {
      this.element.setAttribute('aria-label', label);
    }
  }

  /** A coin's dollar half is the first to go. @param {Rect} rect */
  #shown({ width }) {
    const { symbol, market } = this.asset;
    return market === 'crypto' && width < 90 ? (symbol.split('/')[0] ?? symbol) : symbol;
  }
}

/** How much text it holds. @param {Rect} rect */
function sizeOf({ width, height }) {
  if (width < 52 || height < 34) {
    return 'dot';
  }
  return width < 84 || height < 56 ? 'small' : width < 150 || height < 96 ? 'medium' : 'large';
}
