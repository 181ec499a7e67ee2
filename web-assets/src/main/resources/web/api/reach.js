import { text } from '../format/texts.js';

/** Longer than the slowest answer takes; a server that hangs must not hold the page up. */
const LONGEST_ANSWER = 10_000;

/** There was no answer; its message says so in the reader's language, unlike the browser's own. */
export class UnreachableError extends Error {
  /** @param {string} message @param {unknown} cause */
  constructor(message, cause) {
    super(message, { cause });
    this.name = 'UnreachableError';
  }
}

/**
 * Fetches, with an end to waiting.
 *
 * @param {string} address
 * @param {RequestInit} request a signal in it ends it earlier, with the reason that the signal gives
 * @param {typeof fetch} [fetching]
 * @throws {UnreachableError} where there is no answer at all, or none in 10 s
 */
export async function reach(address, request, fetching = (...args) => fetch(...args)) {
  const limit = AbortSignal.timeout(LONGEST_ANSWER);
  try {
    return await fetching(address, { ...request, signal: request.signal ? AbortSignal.any([request.signal, limit]) : limit });
  } catch (problem) {
    if (request.signal?.aborted) {
      throw problem;
    }
    throw new UnreachableError(text(limit.aborted ? 'problem.slow' : 'problem.unreachable'), problem);
  }
}
