/** A browser's storage in memory. */
export class MemoryShelf {
  /** @type {Map<string, string>} */
  kept = new Map();

  /** @param {string} key */
  getItem(key) {
    return this.kept.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.kept.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.kept.delete(key);
  }
}

/** Storage that a browser refuses. @returns {never} */
export function forbiddenShelf() {
  throw new DOMException('forbidden', 'SecurityError');
}
