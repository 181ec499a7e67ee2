/**
 * What several charts of a page have together: one of each name, for as long as anybody holds it.
 *
 * @template T
 */
export class Shared {
  #make;
  #end;
  /** @type {Map<string, {value: T, holders: number}>} */
  #held = new Map();

  /** @param {(name: string) => T} make @param {(value: T) => void} [end] once nobody holds it */
  constructor(make, end = () => undefined) {
    this.#make = make;
    this.#end = end;
  }

  /** @param {string} name @returns {{value: T, letGo: () => void}} letGo is called once */
  take(name) {
    const held = this.#held.get(name) ?? { value: this.#make(name), holders: 0 };
    this.#held.set(name, held);
    held.holders++;
    return { value: held.value, letGo: () => --held.holders === 0 && this.#letGo(name, held.value) };
  }

  /** @param {string} name @param {T} value */
  #letGo(name, value) {
    this.#held.delete(name);
    this.#end(value);
  }
}
