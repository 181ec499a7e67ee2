import { Topics } from '../../main/resources/web/kernel/topics.js';

/** @import { ChartSurface } from '../../main/resources/web/chart/chart-surface.js' */

const SIZE = { width: 400, height: 100 };

/** Stands for a chart's surface: bars ten pixels wide from x = 5 on, and a canvas that writes down what is drawn. */
export class FakeSurface {
  /** @type {any[]} what is attached to the prices of the moment */
  attached = [];
  /** What the axis tells beside the prices. @type {any[]} */
  labels = [];
  /** How often something asked to be drawn anew. */
  updates = 0;
  #topics = new Topics();
  colours = { shade: 'grey', strongLine: 'black', surface: 'white', warn: 'amber', text: 'grey' };
  view = { placeOf: (/** @type {number} */ logical) => 5 + logical * 10 };
  prices = this.#series();

  get asSurface() {
    return /** @type {ChartSurface} */ (/** @type {unknown} */ (this));
  }

  /** @param {(prices: unknown) => void} listener */
  onPrices(listener) {
    return this.#topics.on('prices', listener);
  }

  /** @param {(colours: unknown) => void} listener */
  onColours(listener) {
    return this.#topics.on('colours', listener);
  }

  /** Another series takes the place of the prices, and what was attached to the one before is gone. */
  changesSeries() {
    this.attached = [];
    this.labels = [];
    this.prices = this.#series();
    this.#topics.emit('prices', this.prices);
  }

  changesColours() {
    this.#topics.emit('colours', this.colours);
  }

  /** What is drawn so far in front. @param {string} zOrder */
  draws(zOrder) {
    const canvas = new WrittenCanvas();
    const target = {
      useMediaCoordinateSpace: (/** @type {(scope: object) => void} */ draw) => draw({ context: canvas, mediaSize: SIZE }),
      useBitmapCoordinateSpace: (/** @type {(scope: object) => void} */ draw) =>
        draw({ context: canvas, mediaSize: SIZE, horizontalPixelRatio: 1, verticalPixelRatio: 1 }),
    };
    for (const primitive of this.attached) {
      for (const view of primitive.paneViews().filter((/** @type {any} */ one) => one.zOrder() === zOrder)) {
        view.renderer().draw(target);
      }
    }
    return canvas.written;
  }

  #series() {
    return {
      attachPrimitive: (/** @type {any} */ primitive) => {
        this.attached.push(primitive);
        primitive.attached({ requestUpdate: () => this.updates++ });
      },
      detachPrimitive: (/** @type {any} */ primitive) => {
        this.attached = this.attached.filter((other) => other !== primitive);
        primitive.detached();
      },
      createPriceLine: (/** @type {object} */ options) => {
        const line = { ...options, applyOptions: (/** @type {object} */ changed) => Object.assign(line, changed) };
        this.labels.push(line);
        return line;
      },
      removePriceLine: (/** @type {object} */ line) => {
        this.labels = this.labels.filter((other) => other !== line);
      },
    };
  }
}

/** A canvas that writes down lines, areas and words. */
class WrittenCanvas {
  /** @type {string[]} */
  written = [];
  #from = '';
  lineWidth = 1;

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#from = `${x},${y}`;
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.written.push(`line ${this.#from} ${x},${y}`);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.written.push(`fill ${x},${y} ${width},${height}`);
  }

  /** @param {string} words @param {number} x @param {number} y */
  fillText(words, x, y) {
    this.written.push(`words ${words} ${x},${y}`);
  }

  /** @param {string} words @param {number} x @param {number} y */
  strokeText(words, x, y) {
    this.written.push(`halo ${words} ${x},${y}`);
  }

  /** @param {string} words */
  measureText(words) {
    return { width: words.length * 6 };
  }

  beginPath() {}
  stroke() {}
  setLineDash() {}
}
