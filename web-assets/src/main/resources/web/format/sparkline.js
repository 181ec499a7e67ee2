/** The box that the server draws in, see view/Sparkline.java. */
const WIDTH = 94;
const HEIGHT = 40;
const MARGIN = 3;
const MOST_POINTS = 48;

/** A line of closes that goes on where the server's ends. */
export class Sparkline {
  #closes;
  #last;
  #seconds;

  /** @param {{points: string, low: number, high: number, last: number, seconds: number}} drawn */
  constructor({ points, low, high, last, seconds }) {
    const perUnit = (high - low) / (HEIGHT - 2 * MARGIN);
    const heights = points.split(' ').map((point) => Number(point.split(',')[1]));
    this.#closes = heights.map((y) => high - (y - MARGIN) * perUnit);
    this.#last = last;
    this.#seconds = seconds;
  }

  /** @param {number} price @param {number} time epoch seconds */
  put(price, time) {
    if (time >= this.#last + this.#seconds) {
      this.#closes.push(price);
      this.#last += this.#seconds * Math.floor((time - this.#last) / this.#seconds);
    } else {
      this.#closes[this.#closes.length - 1] = price;
    }
    this.#closes = this.#closes.slice(-MOST_POINTS);
  }

  get points() {
    const low = Math.min(...this.#closes);
    const high = Math.max(...this.#closes);
    const perBar = WIDTH / Math.max(1, this.#closes.length - 1);
    const perPrice = high > low ? (HEIGHT - 2 * MARGIN) / (high - low) : 0;
    return this.#closes
      .map((close, index) => {
        const y = perPrice === 0 ? HEIGHT / 2 : MARGIN + (high - close) * perPrice;
        return `${Math.round(index * perBar)},${Math.round(y)}`;
      })
      .join(' ');
  }
}
