/**
 * The name of something that is drawn on a chart besides its prices, for example `EMA 20`.
 *
 * @typedef {{text: string, colour: string}} DrawnName
 */

/** What the tools of a chart have drawn, for who has to name it outside of the page. */
export class DrawnNames {
  /** @type {Set<() => readonly DrawnName[]>} */
  #sources = new Set();

  /** In the order in which the tools came to the chart. */
  get all() {
    return [...this.#sources].flatMap((source) => source());
  }

  /** @param {() => readonly DrawnName[]} source @returns {() => void} ends it */
  add(source) {
    this.#sources.add(source);
    return () => this.#sources.delete(source);
  }
}
