const opening =
  /^(?:(?:written|reported|words|story|text|analysis|opinion|report|reporting|photographs?|video)\s+by|by|von|par|por|di|door|av|af|autor(?:in|es|a)?|auteurs?|author|text|texte|texto|文|取材|記者|بقلم|كتب)\s*[:：・／/]?\s+|^(?:文|取材|記者|بقلم)\s*[:：・／/]\s*/i;
const between =
  /\s*(?:;|\||\n|\/|、|，|・(?=.{4})|,|\s&\s|\s(?:and|und|et|y|e|en|och|og|with|mit|avec|con)\s|\sو(?=\S))\s*/i;
const office =
  /\b(?:correspondent|reporter|editor|editors|writer|columnist|staff|contributor|bureau|producer|redakteur|redakteurin|korrespondent|korrespondentin|redaktion|journaliste|correspondant|envoyé|envoyée|redacción|corresponsal|professor|lecturer|photographer|fellow|phd|in [A-Z]\p{L}+)\b/iu;
const generic =
  /^(?:admin|administrator|editor|author|unknown|none|null|undefined|staff|guest|user|webmaster|about|share|follow(?: author)?)$/i;
const dated = /\d|\b(?:published|updated|ago|min(?:ute)?s? read|aktualisiert|publié|mis à jour|publicado)\b/i;

/**
 * The names in a byline such as “By Jane Doe and John Smith, Reuters”: without the opening words, offices,
 * addresses and dates, each once, in the order given. A comma that parts family and given name is not known.
 */
export function authorNames(byline: string): string[] {
  const names: string[] = [];
  const plain = byline
    .replace(/https?:\/\/\S+|\S+@\S+\.\S+|(?<=\s|^)@\w+/g, " ")
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  for (const piece of familyNamesLast(plain.slice(0, 600)).split(between)) {
    const name = piece
      .trim()
      .replace(opening, "")
      .replace(opening, "")
      .replace(/[\s.,:(•–—|-]+$/u, "")
      .trim();
    if (isName(name) && !names.some((other) => other.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  // Beside full names, a single word is a place or an office.
  const full = names.some((name) => name.includes(" "));
  return names.filter((name) => !full || !/^[\p{Script=Latin}\p{P}]+$/u.test(name)).slice(0, 50);
}

/** “Doe, Jane; Smith, John”, as libraries write it, in the order of speech. */
function familyNamesLast(byline: string): string {
  const inverted = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.]*)?)$/u;
  const pieces = byline.split(/\s*;\s*/);
  if (pieces.length < 2 || !pieces.every((piece) => inverted.test(piece))) return byline;
  return pieces.map((piece) => piece.replace(inverted, "$2 $1")).join("; ");
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 80 || generic.test(name) || dated.test(name)) return false;
  if (!/\p{L}/u.test(name) || name.split(" ").length > 6) return false;
  return !(
    office.test(name) &&
    name !== name.replace(office, "").trim() &&
    !/^\p{Lu}\p{L}+ (?:Staff|Editors|Redaktion)$/u.test(name)
  );
}
