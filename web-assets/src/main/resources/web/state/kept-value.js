import { FieldError } from '../kernel/field-error.js';

/** @import { Shelf } from './preferences.js' */

/**
 * One value that the browser keeps from visit to visit. What cannot be read is set aside, never overwritten: somebody may
 * still want it.
 *
 * @template T
 */
export class KeptValue {
  #shelf;
  #key;
  #read;

  /**
   * @param {() => Shelf} shelf asking for it may be forbidden too
   * @param {string} key
   * @param {(written: string) => T} read throws a FieldError for what it does not understand
   */
  constructor(shelf, key, read) {
    this.#shelf = shelf;
    this.#key = key;
    this.#read = read;
  }

  get key() {
    return this.#key;
  }

  /**
   * @param {T} usual where nothing is kept
   * @returns {{value: T, problem?: FieldError, asideKey?: string}} the problem with what was kept, and where it lies now
   */
  load(usual) {
    const written = this.#ask((shelf) => shelf.getItem(this.#key)) ?? null;
    if (written === null) {
      return { value: usual };
    }
    try {
      return { value: this.#read(written) };
    } catch (problem) {
      if (problem instanceof FieldError) {
        return { value: usual, problem, asideKey: this.#setAside(written) };
      }
      throw problem;
    }
  }

  /** @param {string} written @returns {boolean} false if the browser keeps nothing: storage may be full or forbidden */
  keep(written) {
    return this.#ask((shelf) => (shelf.setItem(this.#key, written), true)) ?? false;
  }

  /** @param {string} written */
  #setAside(written) {
    const aside = `${this.#key}.damaged`;
    this.#ask((shelf) => shelf.setItem(aside, written));
    return aside;
  }

  /** @template R @param {(shelf: Shelf) => R} act @returns {R | undefined} undefined if the browser forbids it */
  #ask(act) {
    try {
      return act(this.#shelf());
    } catch (problem) {
      if (problem instanceof DOMException) {
        return undefined;
      }
      throw problem;
    }
  }
}
