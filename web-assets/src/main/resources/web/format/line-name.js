/**
 * A line of an indicator as people say it: `ema:9/ema` is `EMA 9`, `macd:12:26:9/signal` is `MACD 12 26 9 signal`.
 *
 * @param {string} operand as an alert names it
 */
export function lineName(operand) {
  const [indicator = '', output = ''] = operand.split('/');
  const [name = '', ...values] = indicator.split(':');
  return [name.toUpperCase(), ...values, ...(output === name ? [] : [output])].filter(Boolean).join(' ');
}
