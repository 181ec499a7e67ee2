/**
 * What a form says of a request.
 *
 * @typedef {{name: string, place: string, value: string}} Entry `place` is `path`, `query`, `header` or `body`, whose name is
 *     its media type; an empty value says nothing
 *
 * @typedef {{method: string, address: string, headers: Record<string, string>, body?: string}} RequestLine
 */

/**
 * @param {string} method
 * @param {string} path with parts in braces
 * @param {Entry[]} entries
 * @returns {RequestLine}
 */
export function requestOf(method, path, entries) {
  const body = entries.find(({ place, value }) => place === 'body' && value !== '');
  const headers = headersOf(entries);
  return {
    method,
    address: addressOf(path, entries),
    headers: body ? { ...headers, 'Content-Type': body.name } : headers,
    ...(body && { body: body.value }),
  };
}

/**
 * The address of a path with parts in braces, for example `/api/quality/{market}/{symbol}`.
 *
 * @param {string} path
 * @param {Entry[]} entries
 */
function addressOf(path, entries) {
  const said = entries.filter(({ value }) => value !== '');
  const filled = said
    .filter(({ place }) => place === 'path')
    .reduce((address, { name, value }) => address.replace(`{${name}}`, () => encodeURIComponent(value)), path);
  const query = said.filter(({ place }) => place === 'query').map(({ name, value }) => [name, value]);
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

/** @param {Entry[]} entries @returns {Record<string, string>} */
function headersOf(entries) {
  const said = entries.filter(({ place, value }) => place === 'header' && value !== '');
  return Object.fromEntries(said.map(({ name, value }) => [name, value]));
}

/** The same for a command line. @param {RequestLine} request its address with the host */
export function curlOf({ method, address, headers, body }) {
  const verb = method === 'GET' ? '' : `-X ${method} `;
  const lines = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  // A body of "@" is no file.
  const data = body === undefined ? '' : ` --data-raw ${quoted(body)}`;
  return `curl ${verb}${quoted(address)}${lines.join('')}${data}`;
}

/** As a shell reads it letter by letter. @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
