/**
 * @typedef {Record<string, readonly (number | null)[]>} Columns by the name of the output, each as long as the times
 * @typedef {Readonly<Record<string, number | null>>} Row by the name of the output; null where the bar has no value
 */

/** One indicator's values beside the bars, put together from the answers that brought them. */
export class IndicatorTable {
  /** @type {Map<number, Row>} */
  #rows = new Map();

  /**
   * Takes an answer in; what was known of the same bars gives way.
   *
   * @param {readonly number[]} times rising
   * @param {Columns} columns
   */
  merge(times, columns) {
    const names = Object.keys(columns);
    times.forEach((time, index) => {
      this.#rows.set(time, Object.fromEntries(names.map((name) => [name, columns[name]?.[index] ?? null])));
    });
  }

  /** @param {number | undefined} time @returns {Row | undefined} nothing for a bar that is not known yet */
  at(time) {
    return time === undefined ? undefined : this.#rows.get(time);
  }

  /**
   * The values of one output by the places where they are drawn: beside these bars, and as far beyond as they are shifted.
   *
   * @param {readonly {time: number}[]} bars
   * @param {string} output
   * @param {number} [shift] by how many bars a value stands later than the bar it is of
   * @returns {(number | null)[]} null where there is none
   */
  column(bars, output, shift = 0) {
    const length = bars.length + Math.max(0, shift);
    return Array.from({ length }, (_, index) => this.at(bars[index - shift]?.time)?.[output] ?? null);
  }
}
