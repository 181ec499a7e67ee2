/**
 * A value from outside that breaks a rule. The rule has a name rather than a sentence: what reads files knows no language.
 */
export class FieldError extends Error {
  /**
   * @param {string} field its path, for example `drawings[2].width`
   * @param {unknown} value what stands there
   * @param {string} rule name of what is allowed
   * @param {Record<string, string | number>} [values] what the rule's sentence speaks of
   */
  constructor(field, value, rule, values = {}) {
    super(`${field} must be ${rule}, got ${brief(value)}`);
    this.field = field;
    this.value = brief(value);
    this.rule = rule;
    this.values = values;
  }
}

/** @param {unknown} value */
function brief(value) {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
}
