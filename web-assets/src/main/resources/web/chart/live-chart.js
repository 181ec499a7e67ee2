import { needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { RETRY } from '../state/retry.js';
import { chartTable } from './chart-table.js';

/** @import { Bar } from '../kernel/types.js' */
/** @import { BarHistory, HistoryState } from '../state/bar-history.js' */
/** @import { ChartSurface } from './chart-surface.js' */
/** @import { TableColumn } from './chart-table.js' */

const TABLE_EVERY = 5_000;
/** Bars left of the window below which older ones are loaded. */
const MARGIN = 40;

/** Draws a history onto a surface, keeps it up with the market, and says in the figure how it stands. */
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
   * @param {HTMLElement} figure with the fields state and table
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
      history.on('state', (state) => this.#say(state)),
      history.on('reaching', (reaching) => setText(needField(this.#figure, 'state'), reaching ? text('chart.reaching') : '')),
    ];
    if (scrolls) {
      this.#stops.push(surface.view.onChange((range) => range.from < MARGIN && void history.loadOlder()));
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

  /** @param {HistoryState} state */
  #say({ name, reason }) {
    this.#figure.dataset.state = name;
    setText(needField(this.#figure, 'state'), this.#words(name, reason));
  }

  /** @param {HistoryState['name']} name @param {string} reason */
  #words(name, reason) {
    switch (name) {
      case 'loading':
        return text('chart.loading');
      case 'empty':
        return text(this.#history.interval ? 'chart.noBars' : 'chart.noPrices');
      case 'error':
        return text('chart.failed', { reason, seconds: RETRY / 1000 });
      default:
        return '';
    }
  }
}
