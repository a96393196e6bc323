const agencies =
  "Getty(?: Images)?|AP(?: Photo)?|AFP|Reuters|EPA(?:-EFE)?|EFE|dpa|Shutterstock|ZUMA(?: Press)?|imago(?: images)?|Alamy|PA(?: Media| Wire)?|Bloomberg|iStock|Picture Alliance|picture alliance|Keystone|ANSA|Xinhua|TASS|MAXPPP|Sipa|Magnum|共同通信|時事通信?";
const label =
  "(?:(?:Photo(?:graph)?|Image|Picture|Pic|Credit|Source|Foto|Bild|Quelle|Crédits?(?: photo)?|Photos?|Foto(?:grafía)?|Fuente|Crédito|Courtesy)s?(?: by| of| par| von| de)?\\s*[:：]|(?:Photo(?:graph)?|Image|Picture|Courtesy)s? (?:by|of|courtesy)\\s|©|\\(c\\)|(?:写真|撮影|提供|出典|الصورة|تصوير)\\s*[:：＝=])";
const whole = new RegExp(
  `^[\\[(（]?\\s*(?:${label}\\s*.{1,140}|(?:[^.!?。/|:：]|\\b\\p{Lu}\\.){2,80}[/|]\\s*(?:${agencies})[^.]{0,40})[\\])）]?$`,
  "iu",
);
const tail = new RegExp(
  `(?:\\s*[\\[(（]\\s*(?:${label}[^()（）]{1,120}|[^()（）]{0,80}(?:${agencies}))\\s*[\\])）]|\\s+${label}\\s*[^.!?]{1,120}|(?<=[.!?。”"])\\s*[\\p{Lu}][^.!?。]{1,70}[/|,]\\s*(?:${agencies})(?: via (?:AP|Getty Images|REUTERS))?)\\.?$`,
  "u",
);

/** Whether words say only who made a picture. */
export function isCredit(words: string): boolean {
  return words.length <= 160 && whole.test(words.trim());
}

/** A picture's text parted into what it shows and who made it, as in “The bridge. Jane Doe/Reuters”. */
export function splitCredit(words: string): { caption: string; credit: string } {
  const text = words.trim();
  if (isCredit(text)) return { caption: "", credit: text };
  if (text.length > 1500) return { caption: text, credit: "" };
  const found = tail.exec(text.slice(-220));
  if (!found) return { caption: text, credit: "" };
  const at = Math.max(0, text.length - 220) + found.index;
  return { caption: text.slice(0, at).trim(), credit: text.slice(at).trim() };
}
