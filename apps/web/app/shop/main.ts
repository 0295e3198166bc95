import { announcer } from './announcer';
import { watchBuyForm } from './buy-form';
import { watchCountdowns } from './countdown';
import { watchGallery } from './gallery';
import { watchList } from './list';
import { watchPrice } from './price-watch';

/** The module of the catalogue pages: no framework, a few kilobytes. Everything it betters works without it. */
const announce = announcer();
watchList(announce);
watchGallery();
watchBuyForm(announce);
watchPrice(announce);
watchCountdowns(announce);
