/** @import { RequestLine } from '../kernel/request-line.js' */

/** As much as anybody reads of a body. */
const MOST = 100_000;
/** How long a body without an end is listened to. */
const PATIENCE = 3_000;

/**
 * What came of a request.
 *
 * @typedef {object} Asked
 * @property {string} status for example `200 OK`
 * @property {number} millis until the head was there
 * @property {string[]} headers one line each
 * @property {string} type the media type of the body
 * @property {Uint8Array<ArrayBuffer>} body as much of it as came in time
 * @property {boolean} cut whether that is not all
 */

/**
 * Asks and reads: to the end, or until it is enough or has lasted long enough.
 *
 * @param {RequestLine} request
 * @returns {Promise<Asked>}
 */
export async function ask({ method, address, headers, body }) {
  const began = performance.now();
  const answer = await fetch(address, { method, headers, body, cache: 'no-store', redirect: 'manual' });
  const millis = Math.round(performance.now() - began);
  const { pieces, cut } = await read(answer);
  return {
    status: `${answer.status} ${answer.statusText}`.trim(),
    millis,
    headers: [...answer.headers].map(([name, value]) => `${name}: ${value}`),
    type: answer.headers.get('Content-Type')?.split(';')[0] ?? '',
    body: pieces,
    cut,
  };
}

/** @param {Response} answer */
async function read(answer) {
  const reader = answer.body?.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  let size = 0;
  let ended = !reader;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, 'late'));
  while (reader && !ended && size < MOST) {
    const next = /** @type {ReadableStreamReadResult<Uint8Array<ArrayBuffer>> | 'late'} */ (await Promise.race([reader.read(), late]));
    if (next === 'late') {
      break;
    }
    ended = next.done;
    if (next.value) {
      pieces.push(next.value);
      size += next.value.length;
    }
  }
  if (!ended) {
    await reader?.cancel();
  }
  return { pieces: new Uint8Array(await new Blob(pieces).arrayBuffer()), cut: !ended };
}
