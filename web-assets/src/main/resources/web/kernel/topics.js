/**
 * Listeners by topic.
 *
 * @template {Record<string, any>} Events
 */
export class Topics {
  /** @type {Map<keyof Events, Set<(data: any) => void>>} */
  #listeners = new Map();

  /**
   * @template {keyof Events} T
   * @param {T} topic
   * @param {(data: Events[T]) => void} listener
   * @returns {() => void} ends it
   */
  on(topic, listener) {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /**
   * @template {keyof Events} T
   * @param {T} topic
   * @param {Events[T]} data
   */
  emit(topic, data) {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) {
      listener(data);
    }
  }
}
