/** @import { ChartChoice } from '../../state/chart-choice.js' */
/** @import { ChartPreferences } from '../../state/chart-preferences.js' */

/**
 * Keeps what stands on a chart besides its prices the same in its address and on all charts of the page.
 *
 * @param {ChartChoice} choice
 * @param {ChartPreferences} preferences
 * @returns {() => void} ends it
 */
export function oneLook(choice, preferences) {
  const stops = [
    preferences.onChange(() => choice.set({ parts: preferences.parts })),
    choice.onChange(({ now }) => preferences.follow(now.parts)),
  ];
  preferences.follow(choice.settings.parts);
  return () => stops.forEach((stop) => stop());
}
