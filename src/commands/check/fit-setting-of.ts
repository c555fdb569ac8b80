import type { FitSetting, FitSize } from '../../check/fit/fit-setting.ts';
import { bandsOf, talkFrame } from '../../screens/talk/talk-frame.ts';
import { unicodeGlyphs } from '../../terminal/glyphs.ts';
import { drawWithin } from '../print/draw-within.ts';

/** Slides are laid out as a talk shows them, with its bands; links take the most room that they may need. */
export async function fitSettingOf(sizes: readonly FitSize[]): Promise<FitSetting> {
  return {
    sizes,
    stageOf(size, settings, slide) {
      const { slide: area, hasLargeTitles } = talkFrame(size, bandsOf(settings, slide, true));
      return { area, hasLargeTitles };
    },
    options: { glyphs: unicodeGlyphs, hyperlinks: false, highlight: await drawWithin(unicodeGlyphs) },
  };
}
