import { expect, test } from "vitest";
import { textLanguage } from "./text-language";

const japanese = "大雨により川の水位が二メートル上昇し、三百人が避難した。市長はダムは安全だと述べた。";
const english = "The river rose by two metres in the night, and by the morning people had left.";

test.each([
  ["Japanese under an English template", japanese, "en", "ja"],
  ["Japanese as stated", japanese, "ja-JP", "ja-JP"],
  ["Japanese, nothing stated", japanese, null, "ja"],
  ["English as stated", english, "en-GB", "en-GB"],
  ["English, nothing stated", english, null, null],
  [
    "Korean",
    "강물이 밤사이 이 미터 상승하여 주민 삼백 명이 집을 떠났다. 시장은 댐이 안전하다고 말했다.",
    "en",
    "ko",
  ],
  [
    "Arabic under an English template",
    "ارتفع منسوب النهر مترين خلال الليل وغادر ثلاثمئة شخص منازلهم",
    "en",
    "ar",
  ],
  [
    "Persian is not taken for Arabic",
    "سطح رودخانه در شب دو متر بالا آمد و سیصد نفر خانه‌های خود را ترک کردند",
    "en",
    null,
  ],
  [
    "Chinese as stated",
    "河水一夜之间上涨两米，三百人离开家园。市长表示水坝安全，学校停课至星期一。",
    "zh-Hant",
    "zh-Hant",
  ],
  ["too little to tell", "ダム", "en", "en"],
])("%s", (_, text, stated, language) => {
  expect(textLanguage(text, stated)).toBe(language);
});
