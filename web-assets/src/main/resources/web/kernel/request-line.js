/**
 * What a form says of a request.
 *
 * @typedef {{name: string, place: string, value: string}} Entry `place` is `path`, `query` or `header`; an empty value says nothing
 */

/**
 * The address of a path with parts in braces, for example `/api/quality/{market}/{symbol}`.
 *
 * @param {string} path
 * @param {Entry[]} entries
 */
export function addressOf(path, entries) {
  const said = entries.filter(({ value }) => value !== '');
  const filled = said
    .filter(({ place }) => place === 'path')
    .reduce((address, { name, value }) => address.replace(`{${name}}`, () => encodeURIComponent(value)), path);
  const query = said.filter(({ place }) => place === 'query').map(({ name, value }) => [name, value]);
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

/** @param {Entry[]} entries @returns {Record<string, string>} */
export function headersOf(entries) {
  const said = entries.filter(({ place, value }) => place === 'header' && value !== '');
  return Object.fromEntries(said.map(({ name, value }) => [name, value]));
}

/**
 * The same for a command line.
 *
 * @param {string} address with its host
 * @param {Record<string, string>} headers
 */
export function curlOf(address, headers) {
  const lines = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  return `curl ${quoted(address)}${lines.join('')}`;
}

/** As a shell reads it letter by letter. @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
