import { text } from '../format/texts.js';
import { ApiError } from './answers.js';

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
 * Fetches and reads, with an end to waiting for both.
 *
 * @template T
 * @param {string} address
 * @param {RequestInit} request a signal in it ends it earlier, with the reason that the signal gives
 * @param {(answer: Response) => Promise<T>} read what is wanted of the answer
 * @param {typeof fetch} [fetching]
 * @returns {Promise<T>}
 * @throws {UnreachableError} where there is no answer at all, none in 10 s, or only a part of one
 */
export async function reach(address, request, read, fetching = (...args) => fetch(...args)) {
  const limit = AbortSignal.timeout(LONGEST_ANSWER);
  try {
    return await read(await fetching(address, { ...request, signal: request.signal ? AbortSignal.any([request.signal, limit]) : limit }));
  } catch (problem) {
    if (request.signal?.aborted || !isOfTheNetwork(problem)) {
      throw problem;
    }
    throw new UnreachableError(text(limit.aborted ? 'problem.slow' : 'problem.unreachable'), problem);
  }
}

/** What a browser throws for a connection that fails, before or within the answer, and for a time that is over. @param {unknown} problem */
function isOfTheNetwork(problem) {
  return problem instanceof TypeError || problem instanceof DOMException;
}

/** Whether the server or the way to it is at fault, rather than this page. @param {unknown} problem */
export function isUnanswered(problem) {
  return problem instanceof UnreachableError || problem instanceof ApiError;
}
