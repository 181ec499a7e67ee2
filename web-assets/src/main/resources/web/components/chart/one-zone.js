/** @import { ChartChoice } from '../../state/chart-choice.js' */
/** @import { TimeZoneChoice } from '../../state/time-zone.js' */

/**
 * Keeps the zone of a chart's address and that of all pages the same, whichever of them is chosen.
 *
 * @param {ChartChoice} choice
 * @param {TimeZoneChoice} zones
 * @returns {() => void} ends it
 */
export function oneZone(choice, zones) {
  const follow = () => choice.set({ zone: zones.setting });
  const stops = [
    zones.onChange(follow),
    choice.onChange(({ now }) => now.zone !== zones.setting && zones.choose(now.zone)),
  ];
  follow();
  return () => stops.forEach((stop) => stop());
}
