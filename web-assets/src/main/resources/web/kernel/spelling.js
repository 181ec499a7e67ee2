/** What is left of words where case, slashes, dashes and spaces do not count. @param {string} words */
export function bare(words) {
  return words.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether one of the texts has what was typed in it, however both are written: `btc usdt` is in `BTC/USDT`.
 *
 * @param {string} typed everything has nothing in it
 * @param {string[]} texts
 */
export function isSpelled(typed, texts) {
  const wanted = bare(typed);
  return (wanted !== '' || typed.trim() === '') && texts.some((one) => bare(one).includes(wanted));
}
