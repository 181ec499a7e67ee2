import { ComparisonPlot } from '../../chart/comparison-plot.js';
import { el, icon, setText } from '../../kernel/dom.js';
import { direction, formatPercent, formatPrice } from '../../format/number-format.js';
import { text } from '../../format/texts.js';
import { BarHistory } from '../../state/bar-history.js';

/** @import { Asset } from '../../kernel/types.js' */
/** @import { DrawnName } from '../drawn-names.js' */
/** @import { ChartContext } from '../chart-session.js' */

/** One asset beside the chart's own: its line, and its row in the legend. */
export class Comparison {
  #context;
  #asset;
  #history;
  #plot;
  #change = el('span');
  #price = el('b');
  /** @type {(() => void)[]} */
  #stops;
  /** @type {number | undefined} */
  #frame;
  /** Its row in the legend. */
  row;

  /** @param {ChartContext} context @param {Asset} asset @param {number} slot of its colour @param {() => void} onRemove */
  constructor(context, asset, slot, onRemove) {
    this.#context = context;
    this.#asset = asset;
    this.#history = new BarHistory(context.api, context.connection, asset, context.interval);
    this.#plot = new ComparisonPlot(context.surface, asset, slot);
    this.row = this.#makeRow(onRemove);
    const draw = () => this.#drawSoon();
    this.#stops = [
      context.history.on('replaced', () => void this.#reachBack()),
      context.history.on('older', () => void this.#reachBack()),
      context.history.on('updated', draw),
      this.#history.on('replaced', draw),
      this.#history.on('older', draw),
      this.#history.on('updated', draw),
      context.cursor.onChange(() => this.#write()),
      context.surface.view.onChange(() => this.#write()),
      context.surface.onColours(() => this.#paint()),
    ];
    this.#paint();
    void this.#history.open().then(() => this.#reachBack());
  }

  /** For who has to name it elsewhere. @returns {DrawnName} */
  get name() {
    return { text: this.#asset.symbol, colour: this.#plot.colour };
  }

  close() {
    this.#stops.forEach((stop) => stop());
    cancelAnimationFrame(this.#frame ?? 0);
    this.#history.close();
    this.#plot.close();
    this.row.remove();
  }

  async #reachBack() {
    const oldest = this.#context.history.bars[0];
    if (oldest) {
      await this.#history.loadBackTo(oldest.time);
      this.#drawSoon();
    }
  }

  /** Both histories may change many times between two frames. */
  #drawSoon() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#plot.show(this.#context.history.bars, this.#history.bars);
      this.#write();
    });
  }

  /** The change since the left edge, as the axis counts it. */
  #write() {
    const { history, cursor, surface } = this.#context;
    const first = this.#plot.closeFrom(surface.view.bars[0]?.time);
    const now = this.#plot.closeAt(history.bars[cursor.index]?.time);
    const change = first !== undefined && now !== undefined && first > 0 ? (now / first - 1) * 100 : null;
    setText(this.#change, formatPercent(change));
    this.#change.className = direction(change);
    setText(this.#price, formatPrice(now, this.#asset));
  }

  #paint() {
    this.row.style.setProperty('--swatch', this.#plot.colour);
  }

  /** @param {() => void} onRemove */
  #makeRow(onRemove) {
    const label = text('chart.removeCompared', { name: this.#asset.name });
    const remove = el('button', { type: 'button', class: 'legend-remove', 'aria-label': label, title: label }, icon('close'));
    remove.addEventListener('click', onRemove);
    const swatch = el('span', { class: 'legend-swatch', 'aria-hidden': 'true' });
    return el('li', { class: 'legend-row' }, swatch, el('span', {}, this.#asset.symbol), this.#price, this.#change, remove);
  }
}
