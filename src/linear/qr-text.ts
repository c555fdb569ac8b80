import { mainAddress } from '../deck/links-slides.ts';
import { isWebAddress, shownAddress } from '../markdown/shown-address.ts';
import type { TalkVisit } from './state.ts';

/** The address of the code that the same slide shows on a screen. */
export function qrText({ talk: { deck }, at }: TalkVisit): string {
  const first = deck.slides[at.slide]?.links.find(({ url }) => isWebAddress(url))?.url;
  const address = first ?? mainAddress(deck);
  return address === undefined ? 'No links in this talk.' : `QR code of ${shownAddress(address)}`;
}
