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
   * @throws what the first listener threw that failed, after all others have heard
   */
  emit(topic, data) {
    /** @type {unknown[]} */
    const problems = [];
    const listeners = this.#listeners.get(topic) ?? new Set();
    for (const listener of [...listeners]) {
      try {
        // One before it may have ended it.
        if (listeners.has(listener)) {
          listener(data);
        }
      } catch (problem) {
        problems.push(problem);
      }
    }
    if (problems.length > 0) {
      throw problems[0];
    }
  }
}
