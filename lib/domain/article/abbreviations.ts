import { localAbbreviation } from "./local-abbreviations";

/** Whether a full stop at the end of these words ends a sentence. Kept apart from the segmenter, which does not know. */

/** A name or number follows, so the sentence goes on whatever comes. Without their full stop, in lower case. */
const alwaysContinues = new Set(
  [
    "mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt cpl capt cmdr maj adm brig pvt rev fr hon pres supt det insp amb atty asst st ste mt ft messrs",
    "vs cf viz eg ie al bzw bspw sog vgl hr hrn fr frau herr dipl ing mag abg",
    "mm mme mlle me sr sra srta dra dres ud uds exmo dott sig ssa avv on ing",
    "dhr mevr mw drs ir mej",
  ]
    .join(" ")
    .split(" "),
);

/** The sentence goes on when a number follows. */
const continuesBeforeNumber = new Set(
  "jan feb febr mar apr jun jul aug sep sept oct okt nov dec dez no nos nr núm art abs para fig figs p pp s vol ch kap bd ca approx about circa av ave".split(
    " ",
  ),
);

/** Words with which sentences begin far more often than names do: after an ambiguous full stop they begin one. */
const beginners = new Set(
  [
    "the a an this that these those he she it they we you i his her its their our my there here but and or so yet for in on at by to from with after before as when while if although though however meanwhile since because until what who where why how no not both some many most all one two three",
    "der die das ein eine er sie es wir ihr ich und aber oder doch im in am an auf bei mit nach vor seit als wenn während dann dort hier",
    "le la les un une il elle ils elles nous vous je et mais ou donc dans en au aux à après avant depuis quand",
    "el los las una él ella ellos nosotros y pero o en al con tras desde cuando",
    "il gli ma anche poi dopo quando secondo um uma os as ele ela eles mas não depois het een hij zij maar ook",
    "он она оно они мы вы я это эта этот эти его её их но и а в во на по из для при после до от к с у как когда так также если что не однако",
    "він вона вони ми ви це цей ця його її але та й на після до від як коли також якщо що не",
    "to ten ta on ona oni my wy ja jego jej ich ale i a w we na po z ze za do od jak gdy kiedy jednak nie był była",
  ]
    .join(" ")
    .split(" "),
);

/** Languages that write "the 3rd" as "3.". */
const ordinalDot = /^(?:de|da|nb|nn|no|fi|is|et|lv|cs|sk|sl|hr|sr|bs|pl|hu|tr)\b/;
/** Languages in which "plan B." is met more often than a name of which only the initial is given. */
const plans = /^(?:en|de|nl|sv|da|nb|no)\b/;
const afterTheHour =
  /^(?:E[DS]?T|C[DS]?T|M[DS]?T|P[DS]?T|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific|Greenwich|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b)/;

/**
 * Whether a sentence that seems to end before `after` goes on.
 * @param before ends with a full stop, white space cut off
 * @param language BCP 47
 */
export function stopContinues(before: string, after: string, language: string): boolean {
  const next = /^\P{L}*?(?=[\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{M}\p{N}’']*)/u.exec(after)?.[1] ?? "";
  const initial = /^\p{Lu}\.(?:\s?\p{L}|\s*$)/u.test(after);
  const number = /^[\p{Sc}#]?\p{N}/u.test(after.replace(/^[\s“"(]+/u, ""));
  if (
    /(?:^|[\s(])[\p{Ll}]\.\s?[\p{Ll}]\.$/iu.test(before) &&
    /(?:e\.\s?g|i\.\s?e|z\.\s?B|d\.\s?h|u\.\s?a|p\.\s?ex)\.$/i.test(before)
  )
    return true;
  if (/(?:^|[\s\d(])[ap]\.\s?m\.$/i.test(before)) return afterTheHour.test(after);
  const word = /([\p{L}][\p{L}\p{M}.]*|\p{N}+)\.$/u.exec(before)?.[1] ?? "";
  // After a bracket or a mark nothing is abbreviated.
  if (word === "") return false;
  if (/^\p{N}+$/u.test(word))
    return word.length <= 2 && ordinalDot.test(language) && !beginners.has(next.toLowerCase());
  const bare = word.toLowerCase();
  if (word === "M" && /^fr\b/.test(language) && !/\d\s*M\.$/.test(before)) return true;
  if (/^\p{Lu}$/u.test(word) && initial) return true;
  // "и т. д.", "и др.": they end what they end.
  if (/(?:^|\s)(?:т\.\s?[дп]|(?:и|і|та) (?:др|пр))\.$/u.test(before)) return false;
  const local = /^\p{Lu}$/u.test(word) ? null : localAbbreviation(bare, language);
  if (local === "always") return true;
  if (local === "number") return number || initial || /^(?:nr|ecke|no|nº)$/i.test(next);
  if (local === "perhaps") return next !== "" && (initial || !beginners.has(next.toLowerCase()));
  if (alwaysContinues.has(bare)) return !/^(?:st|me|on|al)$/.test(bare) || !beginners.has(next.toLowerCase());
  if (continuesBeforeNumber.has(bare)) return number;
  // "U.S.", "J. Edgar", "Inc.", "Jr.": they end a sentence as often as not.
  const ambiguous = /^\p{L}$/u.test(word) || /^\p{L}(?:\.\p{L}{1,3})+$/u.test(word) || businesses.has(bare);
  if (!ambiguous) return false;
  if (
    plans.test(language) &&
    /^\p{L}$/u.test(word) &&
    /\p{Ll}\s\p{Lu}\.$/u.test(before) &&
    !/\p{Lu}[\p{L}\p{M}’'-]*\s\p{Lu}\.$/u.test(before)
  )
    return /^(?:by|to|from|with|and|of|for|said|says|von|de|di|und|et|y)$/i.test(
      /(\p{L}+)\s\p{L}\.$/u.exec(before)?.[1] ?? "",
    );
  return next !== "" && !beginners.has(next.toLowerCase());
}

const businesses = new Set("inc corp co ltd llc bros jr sr dept est univ assn etc usw".split(" "));
