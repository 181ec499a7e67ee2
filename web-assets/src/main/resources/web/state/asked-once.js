/**
 * Something of the server that does not change while a page is open: asked for when somebody needs it, once, and again only
 * after a failure.
 *
 * @template T
 */
export class AskedOnce {
  #ask;
  /** @type {Promise<T> | undefined} */
  #asked;

  /** @param {() => Promise<T>} ask */
  constructor(ask) {
    this.#ask = ask;
  }

  /** @returns {Promise<T>} rejects where the server does not answer; the next call asks again */
  get() {
    this.#asked ??= this.#try();
    return this.#asked;
  }

  async #try() {
    try {
      return await this.#ask();
    } catch (problem) {
      this.#asked = undefined;
      throw problem;
    }
  }
}
