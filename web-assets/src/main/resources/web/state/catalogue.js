import { bare } from '../kernel/spelling.js';

/** @import { Asset } from '../kernel/types.js' */

/** Every asset of the page, read from the search's list, which the server wrote. */
export class Catalogue {
  /** @type {Map<string, Asset>} */
  #assets = new Map();

  /** @param {ParentNode} root */
  constructor(root) {
    for (const option of root.querySelectorAll('[data-asset]')) {
      const { asset, market, name, scale, pip, fixing, volume, basis, unit, zone, weekly, href } = /** @type {HTMLElement} */ (option).dataset;
      if (asset && market) {
        this.#assets.set(asset, {
          symbol: asset,
          market,
          name: name ?? asset,
          scale: Number(scale),
          pip: pip === 'true',
          fixing: fixing === 'true',
          volume: volume ?? 'none',
          basis: basis ?? 'last',
          unit: unit ?? '',
          zone: zone ?? 'UTC',
          weekly: weekly === 'true',
          href: href ?? '/',
        });
      }
    }
  }

  /** @param {string | null | undefined} symbol */
  find(symbol) {
    return this.#assets.get(symbol ?? '');
  }

  /**
   * What somebody typed: the exact symbol before one that differs in case and signs alone, as the server looks it up, else
   * the exact name.
   *
   * @param {string} text
   */
  findSpelled(text) {
    const wanted = bare(text);
    const name = text.trim().toUpperCase();
    const spelledSo = wanted === '' ? undefined : this.all().find(({ symbol }) => bare(symbol) === wanted);
    return this.find(text.trim()) ?? spelledSo ?? this.all().find((asset) => asset.name.toUpperCase() === name);
  }

  all() {
    return [...this.#assets.values()];
  }

  /** @param {string} market */
  of(market) {
    return this.all().filter((asset) => asset.market === market);
  }
}
