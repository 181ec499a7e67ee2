import { el, need, needField } from '../kernel/dom.js';
import { neighbour } from '../kernel/neighbour.js';
import { assetSizes } from '../kernel/asset-sizes.js';
import { squarify } from '../kernel/treemap.js';
import { text } from '../format/texts.js';
import { isAttended } from './attention.js';
import { legend } from './map-legend.js';
import { MapTile } from './map-tile.js';
import { reasonOf, retry, sayState } from './panel-state.js';

/** @import { Asset } from '../kernel/types.js' */
/** @import { AssetFacts } from '../kernel/types.js' */
/** @import { Rect } from '../kernel/treemap.js' */
/** @import { Way } from '../kernel/neighbour.js' */
/** @import { MarketApi } from '../api/market-api.js' */
/** @import { Catalogue } from '../state/catalogue.js' */
/** @import { QuoteBoard } from '../state/quote-board.js' */

/** @typedef {{market: string, facts: AssetFacts[], place: HTMLElement, note: HTMLElement, tiles: MapTile[]}} Group */

const WRITE_EVERY = 500;
const PLACE_EVERY = 10_000;
const HEADING = 24;
/** Below this width markets stand under each other. */
const NARROW = 600;
/** @type {Record<string, Way>} */
const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * All assets as a tree map: grouped by market, each market's room by its number of assets, an asset's area by its size
 * within its market, the colour by its change. One tab stop; arrows move between neighbours.
 */
export class MarketMap {
  #card = need(document, '[data-map]');
  #field = needField(this.#card, 'map');
  #detail = needField(this.#card, 'detail');
  #catalogue;
  #board;
  #api;
  /** @type {Group[]} */
  #groups = [];
  #resize = new ResizeObserver(() => this.#place());
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #writing;
  /** How many assets had a quote when they were placed: without one there is no size. */
  #sized = 0;

  /** @param {Catalogue} catalogue @param {QuoteBoard} board @param {MarketApi} api */
  constructor(catalogue, board, api) {
    this.#catalogue = catalogue;
    this.#board = board;
    this.#api = api;
    needField(this.#card, 'legend').replaceChildren(...legend());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('pointerover', (event) => this.#point(event.target));
    this.#field.addEventListener('focusin', (event) => this.#point(event.target));
    void this.load();
  }

  async load() {
    try {
      this.#draw(await this.#api.assets());
      this.#card.dataset.state = 'ready';
    } catch (problem) {
      this.#card.dataset.state = 'error';
      sayState(this.#detail, text('map.failed', { reason: reasonOf(problem) }), retry(() => void this.load()));
    }
  }

  /** @param {AssetFacts[]} facts */
  #draw(facts) {
    const markets = [...new Set(facts.map(({ market }) => market))];
    this.#groups = markets.map((market) => this.#group(market, facts.filter((one) => one.market === market)));
    this.#field.replaceChildren(...this.#groups.map(({ place }) => place));
    this.#tiles[0]?.stop(true);
    this.#place();
    sayState(this.#detail, text('map.hint'));
    this.#resize.observe(this.#field);
    setInterval(() => isAttended(this.#field) || this.#place(), PLACE_EVERY);
    this.#board.onChange(() => (this.#writing ??= setTimeout(() => this.#write(), WRITE_EVERY)));
  }

  /** @param {string} market @param {AssetFacts[]} facts @returns {Group} */
  #group(market, facts) {
    const known = facts.filter(({ symbol }) => this.#catalogue.find(symbol));
    const tiles = known.map(({ symbol }) => new MapTile(/** @type {Asset} */ (this.#catalogue.find(symbol))));
    const note = el('span', { class: 'muted' });
    const heading = el('h3', { class: 'map-market', id: `map-${market}` }, text(`market.${market}`), ' ', note);
    const place = el('div', { class: 'map-group', role: 'group', 'aria-labelledby': heading.id }, heading, ...tiles.map(({ element }) => element));
    return { market, facts: known, place, note, tiles };
  }

  get #tiles() {
    return this.#groups.flatMap(({ tiles }) => tiles);
  }

  get #quoted() {
    return this.#tiles.filter(({ asset }) => this.#board.latest(asset.symbol)).length;
  }

  #place() {
    const { clientWidth: width, clientHeight: height } = this.#field;
    if (width === 0 || height === 0) {
      return;
    }
    const boxes = width < NARROW ? stacked(this.#groups, width, height) : squarify(this.#groups.map(({ tiles }) => tiles.length), { x: 0, y: 0, width, height });
    this.#groups.forEach((group, index) => this.#placeGroup(group, /** @type {Rect} */ (boxes[index])));
    this.#sized = this.#quoted;
    this.#write();
  }

  /** @param {Group} group @param {Rect} box */
  #placeGroup({ facts, place, note, tiles }, box) {
    const { measure, sizes } = assetSizes(facts, (symbol) => this.#board.latest(symbol));
    note.textContent = text(`map.${measure}`);
    setBox(place, box);
    const room = { x: 0, y: HEADING, width: box.width, height: Math.max(1, box.height - HEADING) };
    squarify(sizes, room).forEach((rect, index) => tiles[index]?.place(rect, box, { measure, size: sizes[index] ?? 0 }));
  }

  #write() {
    this.#writing = undefined;
    // Out of sight nothing is written; it is placed and written anew when it comes back.
    if (document.documentElement.dataset.centre !== 'map') {
      return;
    }
    if (this.#quoted > this.#sized) {
      this.#place();
      return;
    }
    this.#tiles.forEach((tile) => tile.write(this.#board.latest(tile.asset.symbol)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const tiles = this.#tiles;
    const from = tiles.findIndex(({ element }) => element === event.target);
    const way = ARROWS[event.key];
    const to = way ? neighbour(tiles.map(({ rect }) => rect), from, way) : { Home: 0, End: tiles.length - 1 }[event.key];
    const next = to === undefined ? undefined : tiles[to];
    if (way || next) {
      event.preventDefault();
    }
    if (next) {
      tiles.forEach((tile) => tile.stop(tile === next));
      next.element.focus();
    }
  }

  /** @param {EventTarget | null} target */
  #point(target) {
    const tile = this.#tiles.find(({ element }) => element.contains(/** @type {Node} */ (target)));
    if (tile) {
      sayState(this.#detail, tile.description);
    }
  }
}

/** @param {Group[]} groups @param {number} width @param {number} height @returns {Rect[]} */
function stacked(groups, width, height) {
  const all = groups.reduce((sum, { tiles }) => sum + tiles.length, 0);
  let y = 0;
  return groups.map(({ tiles }) => {
    const box = { x: 0, y, width, height: (height * tiles.length) / all };
    y += box.height;
    return box;
  });
}

/** @param {HTMLElement} element @param {Rect} box */
function setBox({ style }, { x, y, width, height }) {
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
