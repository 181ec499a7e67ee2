/**
 * The words of the page in the reader's language.
 *
 * @typedef {string | Record<string, string>} Entry a text, or one for each plural category ("one", "few", "other" …)
 * @typedef {Record<string, Record<string, Entry>>} TextCatalogue entries by area and name
 * @typedef {Record<string, string | number>} TextValues
 */

/** @type {TextCatalogue} */
let catalogue = {};
let plural = new Intl.PluralRules('en');

/** The entries of several files as one; an area may be spread over them. @param {TextCatalogue[]} parts @returns {TextCatalogue} */
export function joinTexts(parts) {
  /** @type {TextCatalogue} */
  const joined = {};
  for (const [area, entries] of parts.flatMap((part) => Object.entries(part))) {
    joined[area] = { ...joined[area], ...entries };
  }
  return joined;
}

/** @param {TextCatalogue} entries whose area `language` says how numbers and dates are written @param {string} language a BCP 47 tag, for example `de` */
export function useTexts(entries, language) {
  catalogue = entries;
  plural = new Intl.PluralRules(language);
}

/** Entries of a part that came later. @param {TextCatalogue} entries */
export function addTexts(entries) {
  catalogue = joinTexts([catalogue, entries]);
}

/** How numbers are written: a BCP 47 tag. */
export function numberLocale() {
  return setting('numbers');
}

/** How days and months are written: a BCP 47 tag. */
export function dateLocale() {
  return setting('dates');
}

/** @param {string} name */
function setting(name) {
  const value = catalogue.language?.[name];
  if (typeof value !== 'string') {
    throw new Error(`the texts do not say how ${name} are written`);
  }
  return value;
}

/**
 * The text of a key with its values put in, for example `text('watchlist.removed', { symbol: 'AAPL' })`. An entry with
 * plural forms is chosen by the value `count`.
 *
 * @param {string} key area and name, joined by a dot
 * @param {TextValues} [values] by the names in braces
 * @throws {Error} for a key or value that is not there: a bug of the page, which a test of the catalogue finds first
 */
export function text(key, values = {}) {
  return form(key, values).replaceAll(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(`the text ${key} needs a value for ${name}`);
    }
    return String(value);
  });
}

/** @param {string} key @param {TextValues} values @returns {string} */
function form(key, values) {
  const [area = '', name = ''] = key.split('.');
  const entry = catalogue[area]?.[name];
  const found = typeof entry === 'object' ? (entry[plural.select(Number(values.count))] ?? entry.other) : entry;
  if (found === undefined) {
    throw new Error(`no text ${key}`);
  }
  return found;
}
