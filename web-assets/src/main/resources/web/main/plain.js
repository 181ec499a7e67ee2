import { Appearance } from '../components/appearance.js';
import { keysOnDemand } from '../components/keys-door.js';
import { leadToLastChart } from '../components/last-chart.js';
import { MoreSheet } from '../components/more-sheet.js';
import { searchOnFirstUse } from '../components/search-door.js';

new Appearance();
searchOnFirstUse();
new MoreSheet();
keysOnDemand();
leadToLastChart();
document.dispatchEvent(new Event('listening'));
