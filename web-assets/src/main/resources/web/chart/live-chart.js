import { needField } from '../kernel/dom.js';
import { chartTable } from './chart-table.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { BarHistory } from '../state/bar-history.js' */
/** @import { ChartSurface } from './chart-surface.js' */
/** @import { TableColumn } from './chart-table.js' */

const TABLE_EVERY = 5_000;
/** Bars left of the window below which older ones are loaded. */
const MARGIN = 40;

/** Draws a history onto a surface, with the bars that it has by then, and keeps it up with the market. */
export class LiveChart {
  #figure;
  #history;
  #surface;
  #onFirst;
  #drawn = false;
  /** @type {readonly TableColumn[]} */
  #columns = [];
  /** @type {(() => void)[]} */
  #stops;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #table;

  /**
   * @param {HTMLElement} figure with the field table
   * @param {BarHistory} history
   * @param {ChartSurface} surface
   * @param {object} options
   * @param {boolean} options.scrolls whether older bars are loaded when they come into sight
   * @param {() => void} options.onFirst called once the first bars are drawn: chooses what is seen of them
   */
  constructor(figure, history, surface, { scrolls, onFirst }) {
    this.#figure = figure;
    this.#history = history;
    this.#surface = surface;
    this.#onFirst = onFirst;
    this.#stops = [
      history.on('replaced', () => this.#draw()),
      history.on('older', () => this.#draw()),
      history.on('updated', ({ bar }) => this.#update(bar)),
    ];
    if (scrolls) {
      this.#stops.push(surface.view.onChange((range) => range.from < MARGIN && void history.loadOlder()));
    }
    if (history.bars.length > 0) {
      this.#draw();
    }
  }

  /** Begins to load. */
  open() {
    void this.#history.open();
  }

  /** Puts columns beside the bars in their table, or the same ones with other values. @param {readonly TableColumn[]} columns */
  showColumns(columns) {
    this.#columns = columns;
    this.#writeTableSoon();
  }

  /** Ends the history and the surface too. */
  close() {
    clearTimeout(this.#table);
    this.#stops.forEach((stop) => stop());
    this.#history.close();
    this.#surface.close();
  }

  #draw() {
    this.#surface.setBars(this.#history.bars);
    if (!this.#drawn) {
      this.#drawn = true;
      this.#onFirst();
    }
    this.#writeTable();
  }

  /** @param {Bar} bar */
  #update(bar) {
    this.#surface.update(this.#history.bars, bar);
    this.#writeTableSoon();
  }

  #writeTableSoon() {
    this.#table ??= setTimeout(() => this.#writeTable(), TABLE_EVERY);
  }

  #writeTable() {
    clearTimeout(this.#table);
    this.#table = undefined;
    const { asset, interval, bars } = this.#history;
    needField(this.#figure, 'table').replaceChildren(chartTable(asset, interval, bars, this.#surface.zone, this.#columns));
  }
}
