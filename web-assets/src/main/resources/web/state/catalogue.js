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

  /** What somebody typed: the symbol without regard to case and slash, or the exact name. @param {string} text */
  findSpelled(text) {
    const wanted = bare(text);
    return this.all().find((asset) => bare(asset.symbol) === wanted || asset.name.toUpperCase() === text.trim().toUpperCase());
  }

  all() {
    return [...this.#assets.values()];
  }

  /** @param {string} market */
  of(market) {
    return this.all().filter((asset) => asset.market === market);
  }
}

/** @param {string} text */
function bare(text) {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
