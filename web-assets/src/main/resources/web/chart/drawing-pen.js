import { CHART_FONT } from './surface-options.js';

/** @import { Point } from '../kernel/drawing-hit.js' */
/** @import { Target } from './price-layer.js' */

/** @typedef {Parameters<Parameters<Target['useBitmapCoordinateSpace']>[0]>[0]} Scope */

const HANDLE = 5;

/** Draws lines and words in pixels of the page, sharp on whatever pixels the screen has. */
export class DrawingPen {
  #context;
  #ratio;
  #size;

  /** @param {Scope} scope */
  constructor({ context, horizontalPixelRatio, verticalPixelRatio, mediaSize }) {
    this.#context = context;
    this.#ratio = { x: horizontalPixelRatio, y: verticalPixelRatio };
    this.#size = mediaSize;
    context.lineCap = 'round';
    context.lineJoin = 'round';
  }

  /** Of the pane. */
  get width() {
    return this.#size.width;
  }

  get height() {
    return this.#size.height;
  }

  /** @param {Point} from @param {Point} to @param {string} colour @param {number} width @param {readonly number[]} [dash] */
  line(from, to, colour, width, dash = []) {
    const context = this.#context;
    context.strokeStyle = colour;
    context.lineWidth = Math.max(1, Math.round(width * this.#ratio.y));
    context.setLineDash(dash.map((length) => length * this.#ratio.x));
    context.beginPath();
    context.moveTo(this.#x(from.x), this.#y(from.y));
    context.lineTo(this.#x(to.x), this.#y(to.y));
    context.stroke();
    context.setLineDash([]);
  }

  /** @param {Point} from @param {Point} to @param {string} colour @param {number} opacity */
  area(from, to, colour, opacity) {
    const context = this.#context;
    context.globalAlpha = opacity;
    context.fillStyle = colour;
    context.fillRect(this.#x(from.x), this.#y(from.y), this.#x(to.x) - this.#x(from.x), this.#y(to.y) - this.#y(from.y));
    context.globalAlpha = 1;
  }

  /** A ring to take hold of. @param {Point} at @param {string} colour @param {string} ground */
  handle({ x, y }, colour, ground) {
    const context = this.#context;
    context.beginPath();
    context.arc(x * this.#ratio.x, y * this.#ratio.y, HANDLE * this.#ratio.y, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.strokeStyle = colour;
    context.lineWidth = 2 * this.#ratio.y;
    context.stroke();
  }

  /**
   * @param {string} words
   * @param {Point} at the end of the line's start, in the middle of its height
   * @param {string} colour
   * @param {CanvasTextAlign} [align]
   * @param {string} [halo] the ground's colour, for words that stand over bars
   */
  words(words, at, colour, align = 'left', halo = '') {
    const context = this.#context;
    this.#useFont();
    context.textAlign = align;
    if (halo) {
      context.strokeStyle = halo;
      context.lineWidth = 4 * this.#ratio.y;
      context.strokeText(words, at.x * this.#ratio.x, at.y * this.#ratio.y);
    }
    context.fillStyle = colour;
    context.fillText(words, at.x * this.#ratio.x, at.y * this.#ratio.y);
  }

  /** @param {string} words */
  widthOf(words) {
    this.#useFont();
    return this.#context.measureText(words).width / this.#ratio.x;
  }

  /**
   * Lines of text on a ground of their own.
   *
   * @param {readonly string[]} lines
   * @param {Point} at the middle of its upper edge
   * @param {{ground: string, colour: string}} look
   */
  label(lines, at, { ground, colour }) {
    const width = Math.max(...lines.map((line) => this.widthOf(line))) + 16;
    const height = lines.length * 16 + 8;
    const left = clamp(at.x - width / 2, 4, this.width - width - 4);
    const top = clamp(at.y, 4, this.height - height - 4);
    this.#rounded(left, top, width, height, ground);
    lines.forEach((line, index) => this.words(line, { x: left + width / 2, y: top + 12 + 16 * index }, colour, 'center'));
  }

  /** @param {number} left @param {number} top @param {number} width @param {number} height @param {string} colour */
  #rounded(left, top, width, height, colour) {
    const context = this.#context;
    const { x, y } = this.#ratio;
    context.beginPath();
    context.roundRect(left * x, top * y, width * x, height * y, 4 * y);
    context.fillStyle = colour;
    context.fill();
  }

  #useFont() {
    this.#context.font = `500 ${11 * this.#ratio.y}px ${CHART_FONT}`;
    this.#context.textBaseline = 'middle';
  }

  // A line of odd width is sharp only in the middle of a pixel.

  /** @param {number} x */
  #x(x) {
    return Math.round(x * this.#ratio.x) + (this.#odd ? 0.5 : 0);
  }

  /** @param {number} y */
  #y(y) {
    return Math.round(y * this.#ratio.y) + (this.#odd ? 0.5 : 0);
  }

  get #odd() {
    return this.#context.lineWidth % 2 === 1;
  }
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
