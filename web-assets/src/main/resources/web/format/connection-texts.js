import { text } from './texts.js';
import { POLL_SECONDS } from '../kernel/rhythm.js';

const MINUTE = 60_000;
/** A live feed that lags by less is not delayed, only slow. */
const DELAYED = 2 * MINUTE;

/**
 * What there is to tell of the connection.
 *
 * @typedef {object} ConnectionFacts
 * @property {'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline'} state
 * @property {string} source simulated, replay or live
 * @property {boolean} feedStale
 * @property {boolean} stopped whether the server's clock stands still
 * @property {number} lag milliseconds by which the prices' time is behind the present; only a live source has one
 * @property {number} now epoch milliseconds, as the next three
 * @property {number} freshAt when the prices were last known to be the latest
 * @property {number | undefined} retryAt when the next attempt is made
 * @property {string} since when it began, in words
 */

/**
 * The one word for it, which decides on colours too.
 *
 * @param {ConnectionFacts} facts
 */
export function connectionKind({ state, source, feedStale, stopped, lag }) {
  if (state !== 'live') {
    return state;
  }
  if (stopped) {
    return 'stopped';
  }
  if (feedStale) {
    return 'stale';
  }
  if (source === 'live' && lag >= DELAYED) {
    return 'delayed';
  }
  return source === 'replay' ? 'replay' : 'live';
}

/**
 * As the badge says it, for a wide and for a narrow place.
 *
 * @param {ConnectionFacts} facts
 */
export function badgeTexts(facts) {
  const kind = connectionKind(facts);
  return { words: text(`connection.${kind}`, valuesOf(facts)), brief: text(`connection.brief_${kind}`) };
}

/** What happened, how old the prices are and what happens next. @param {ConnectionFacts} facts */
export function connectionDetail(facts) {
  const kind = connectionKind(facts);
  const meaning = kind === 'live' && facts.source === 'simulated' ? 'simulated' : kind;
  const sentences = [text(`connection.is_${meaning}`, valuesOf(facts))];
  if (kind === 'offline' || kind === 'reconnecting') {
    sentences.push(ageText(facts), retryText(facts));
  }
  return sentences.join(' ');
}

/** @param {ConnectionFacts} facts */
function ageText({ now, freshAt }) {
  const minutes = Math.floor((now - freshAt) / MINUTE);
  return minutes < 1 ? text('connection.young') : text('connection.age', { count: minutes });
}

/** @param {ConnectionFacts} facts */
function retryText({ now, retryAt }) {
  const seconds = Math.ceil(((retryAt ?? now) - now) / 1000);
  return seconds > 0 ? text('connection.retry', { seconds }) : text('connection.retrying');
}

/** @param {ConnectionFacts} facts */
function valuesOf({ since, lag }) {
  return { time: since, seconds: POLL_SECONDS, minutes: Math.round(lag / MINUTE) };
}
