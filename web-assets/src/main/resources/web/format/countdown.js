import { text } from './texts.js';

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The time that is left, as a clock shows it: `04:59`, `3:04:59`, from a day on `2d 03h`.
 *
 * @param {number} millis below zero counts as nothing left
 */
export function formatCountdown(millis) {
  const left = Math.max(0, Math.ceil(millis / SECOND));
  const hours = Math.floor((left % DAY) / HOUR);
  if (left >= DAY) {
    return text('countdown.days', { days: Math.floor(left / DAY), hours: two(hours) });
  }
  const minutes = `${two(Math.floor((left % HOUR) / MINUTE))}:${two(left % MINUTE)}`;
  return hours > 0 ? `${hours}:${minutes}` : minutes;
}

/** @param {number} value */
function two(value) {
  return String(value).padStart(2, '0');
}
