import { formatPrice } from '../../format/number-format.js';
import { text } from '../../format/texts.js';
import { canNotify, notify } from '../notices.js';
import { toast } from '../toasts.js';

/** @import { AlertLine } from '../../kernel/alert-line.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** Looks whether the price reached a line and tells of it: on the page, and beyond it where somebody allowed that. */
export class AlertBell {
  #desk;
  #stops;

  /** @param {DrawingDesk} desk */
  constructor(desk) {
    this.#desk = desk;
    const look = () => this.#look();
    this.#stops = [
      desk.alerts.on('fired', ({ lines, price }) => this.#tell(lines, price)),
      // A new line takes its side from the price of the moment: the next one may be beyond it already.
      desk.alerts.on('changed', look),
      desk.context.quotes.onChange(look),
    ];
    look();
  }

  close() {
    this.#stops.forEach((stop) => stop());
  }

  #look() {
    const { quotes, asset, clock } = this.#desk.context;
    const price = quotes.latest(asset.symbol)?.current;
    if (typeof price === 'number') {
      this.#desk.alerts.see(price, clock.now);
    }
  }

  /** @param {AlertLine[]} lines @param {number} price */
  #tell(lines, price) {
    const { asset } = this.#desk.context;
    const levels = lines.map((line) => formatPrice(line.price, asset)).join(', ');
    const words = text('alerts.fired', { symbol: asset.symbol, levels, price: formatPrice(price, asset) });
    toast(words, { name: text('alerts.show'), act: () => this.#desk.openList() });
    if (canNotify()) {
      notify(words, `alert:${lines.map(({ id }) => id).join()}`);
    }
  }
}
