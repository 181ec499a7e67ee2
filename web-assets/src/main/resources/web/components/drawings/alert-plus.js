import { el, icon, needField } from '../../kernel/dom.js';
import { formatPrice } from '../../format/number-format.js';
import { text } from '../../format/texts.js';

/** @import { DrawingProjection } from '../../chart/drawing-projection.js' */
/** @import { ChartContext } from '../chart-session.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** A plus at the price axis, as high as the crosshair, that sets an alert line there. The list does the same by keyboard. */
export class AlertPlus {
  #projection;
  #button = el('button', { type: 'button', class: 'alert-plus', tabindex: '-1', hidden: '' }, icon('plus'));
  #price = 0;
  #asset;
  #canvas;
  #abort = new AbortController();

  /** @param {DrawingDesk} desk @param {ChartContext} chart @param {DrawingProjection} projection */
  constructor(desk, { figure, asset }, projection) {
    this.#projection = projection;
    this.#asset = asset;
    this.#canvas = needField(figure, 'canvas');
    const { signal } = this.#abort;
    this.#canvas.addEventListener('pointermove', (event) => this.#follow(event, desk), { signal });
    this.#canvas.addEventListener('pointerleave', ({ relatedTarget: to }) => this.#button.contains(/** @type {Node | null} */ (to)) || this.#hide(), { signal });
    this.#button.addEventListener('pointerleave', () => this.#hide(), { signal });
    this.#button.addEventListener('click', () => {
      desk.setAlert(this.#price);
      this.#hide();
    }, { signal });
    figure.append(this.#button);
  }

  close() {
    this.#abort.abort();
    this.#button.remove();
  }

  /** @param {PointerEvent} event @param {DrawingDesk} desk */
  #follow(event, { mode }) {
    const { top } = this.#canvas.getBoundingClientRect();
    const y = event.clientY - top;
    const { width, height } = this.#projection.size;
    if (!this.#projection.ready || y < 0 || y > height || event.buttons !== 0 || mode.tool || event.pointerType === 'touch') {
      this.#hide();
      return;
    }
    this.#price = this.#projection.priceAt(y);
    const label = text('alerts.setAt', { price: formatPrice(this.#price, this.#asset) });
    this.#button.setAttribute('aria-label', label);
    this.#button.title = label;
    this.#button.style.setProperty('--plus-top', `${y}px`);
    this.#button.style.setProperty('--plus-left', `${this.#canvas.offsetLeft + width}px`);
    this.#button.hidden = false;
  }

  #hide() {
    this.#button.hidden = true;
  }
}
