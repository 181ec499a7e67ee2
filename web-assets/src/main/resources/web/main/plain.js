import { Appearance } from '../components/appearance.js';
import { Search } from '../components/search.js';

new Appearance();
new Search();
