import { needField, setText } from '../kernel/dom.js';
import { text } from '../format/texts.js';
import { RETRY } from '../state/retry.js';

/** @import { Asset } from '../kernel/types.js' */

/**
 * @typedef {{asset: Asset, interval: string}} Wanted what is to be drawn; the interval is empty if the asset has no bars
 * @typedef {{close: () => void}} Closable
 */

/** Where a card's chart is drawn: not before it comes into sight, and only ever what was wanted last. */
export class CardChartPlace {
  #figure;
  #draw;
  #wanted;
  #isSeen = false;
  /** @type {Closable | undefined} */
  #chart;

  /**
   * @param {HTMLElement} figure
   * @param {Wanted} wanted
   * @param {() => Promise<(wanted: Wanted) => Closable>} load gives what draws, when it is this place's turn
   */
  constructor(figure, wanted, load) {
    this.#figure = figure;
    this.#wanted = wanted;
    this.#draw = load;
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        seen.disconnect();
        this.#isSeen = true;
        void this.#show();
      }
    });
    seen.observe(figure);
  }

  /** @param {Wanted} wanted */
  want(wanted) {
    this.#wanted = wanted;
    this.#chart?.close();
    this.#chart = undefined;
    this.#figure.dataset.state = 'loading';
    if (this.#isSeen) {
      void this.#show();
    }
  }

  async #show() {
    const wanted = this.#wanted;
    try {
      const draw = await this.#draw();
      // Another may have been chosen in the meantime, which has been drawn or will be.
      if (wanted === this.#wanted) {
        this.#chart = draw(wanted);
      }
    } catch (problem) {
      this.#fail();
      throw problem;
    }
  }

  /** The chart's own module says so where bars are missing; here it is that module. */
  #fail() {
    this.#figure.dataset.state = 'error';
    setText(needField(this.#figure, 'state'), text('chart.failed', { reason: text('problem.unreachable'), seconds: RETRY / 1000 }));
    setTimeout(() => this.#chart ?? this.#show(), RETRY);
  }
}
