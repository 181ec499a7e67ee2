import { text } from '../format/texts.js';

/** The server said no; its own words are the message. */
export class ApiError extends Error {
  /** @param {string} message @param {number} status */
  constructor(message, status) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/**
 * The answer, if the server did what it was asked.
 *
 * @param {Response} answer
 * @throws {ApiError} with the problem's own words
 */
export async function accepted(answer) {
  if (answer.ok) {
    return answer;
  }
  throw new ApiError(await problemOf(answer), answer.status);
}

/** What the answer says, if the server did what it was asked. @param {Response} answer @returns {Promise<any>} */
export async function acceptedJson(answer) {
  return (await accepted(answer)).json();
}

/** @param {Response} answer */
async function problemOf(answer) {
  const answered = text('problem.status', { status: answer.status });
  const type = answer.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) {
    return answered;
  }
  try {
    const problem = await answer.json();
    return String(problem.detail ?? problem.title ?? answered);
  } catch (problem) {
    if (problem instanceof SyntaxError) {
      // A gateway between may cut its words short; the status says enough.
      return answered;
    }
    throw problem;
  }
}
