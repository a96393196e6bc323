/** Abbreviations whose full stop ends no sentence, as the news of each language has them. Lower case, no full stop. */
type Local = {
  /** A name, a number or a word always follows. */
  always?: string;
  /** A number follows; without one the sentence ends. */
  number?: string;
  /** They end a sentence as often as not: units, years, "and so on". */
  perhaps?: string;
};

const slavicEast = {
  always:
    "проф акад доц ул вул просп пр-т пер пл бул наб им ім тов гр гр-н св обл респ пос пгт дер ред см ср напр нач зам гл ген полк подп адм т.е т.к т.н",
  number: "стр с рис табл ст кв корп п пп гл",
  perhaps: "г гг р рр в вв тыс тис млн млрд трлн руб грн коп чел ок экз др пр",
};

const local: Record<string, Local> = {
  de: {
    always: "inkl exkl zzgl evtl ggf geb verw gest sen jun insb insbes max angebl sogen bspw gem lt abzgl",
    number: "tel std rn rd az kap ziff zif anm bl",
    perhaps: "mio mrd tsd bio jh jhd jhdt hbf pkt min sek stk kl",
  },
  fr: {
    always: "env pr bd boul av mgr mgrs gal cdt lt cf ex apr",
    number: "chap tél n p pp fig vol hab",
    perhaps: "mds mrd éd",
  },
  es: {
    always: "ee ff d dña gral cnel cap lic arq sto sta fco avda av pza prov núm aprox excmo excma ilmo p.ej",
    number: "pág págs tel tfno vol cap",
    perhaps: "uu aa mill cía dpto",
  },
  pt: {
    always: "exa exma exmos dep gov ver eng arq cel ten sto av prof profa sra p.ex",
    number: "pág págs tel n aprox vol",
    perhaps: "cia ltda mi bi",
  },
  it: {
    always: "dott dr prof profssa arch geom gen col cap sen pres p.es es",
    number: "pag pagg art tel n nn cap",
    perhaps: "mln mld mrd ecc",
  },
  nl: {
    always: "bijv jhr prof ds burg resp min wnd zgn evt incl excl",
    number: "blz tel nrs par",
    perhaps: "mln mrd mld enz",
  },
  sv: { always: "ca tf ev inkl dr prof s.k t.ex", number: "tel kl", perhaps: "milj mdr osv kr mkr" },
  da: { always: "ca evt inkl fhv adj s.k f.eks", number: "tlf kl pkt", perhaps: "mio mia osv kr mill" },
  pl: {
    always:
      "ul al pl os im prof dr hab inż mgr gen płk ppłk mjr kpt por sierż ks bp abp kard św np tzw tj ok wg zob por woj pow gm red m.in",
    number: "godz ust pkt poz str tel rozdz",
    perhaps: "tys mln mld bln zł gr r rr w itp itd",
  },
  cs: {
    always:
      "ul tř nám prof doc ing mgr bc mudr judr phdr rndr gen plk mjr kpt sv např tj tzv tzn tzv cca pplk",
    number: "č čl odst str tel hod",
    perhaps: "mil mld tis kč atd apod",
  },
  hu: { always: "dr prof ifj id özv pl ún ill kb szt", number: "tel sz", perhaps: "stb ft" },
  ro: {
    always: "dl dna dlui dr prof ing str bd gen lt col sf ex",
    number: "tel alin lit",
    perhaps: "mil mld etc",
  },
  tr: { always: "prof doç yrd dr av sn cad sok mah bkz alb gen yzb", number: "tel", perhaps: "vb vs" },
  el: {
    always: "κ κα κος δρ καθ αγ οδ λεωφ π.χ",
    number: "αρ σελ τηλ άρθρ",
    perhaps: "εκατ δισ χιλ κ.λπ κλπ",
  },
  hi: { always: "डॉ प्रो पं श्री कु", perhaps: "कि.मी रु" },
  ru: slavicEast,
  uk: slavicEast,
  be: slavicEast,
};
local.sk = local.cs!;
local.nb = local.da!;
local.no = local.da!;

const everywhere = /^(?:mio|mrd|mln|mld|проф|ул|вул|млн|млрд|тыс)$/;
const kinds = ["always", "number", "perhaps"] as const;
export type AbbreviationKind = (typeof kinds)[number];

/**
 * What an abbreviation says about the full stop after it; null when it is none of the language.
 * @param word in lower case, without its full stop
 * @param language BCP 47
 */
export function localAbbreviation(word: string, language: string): AbbreviationKind | null {
  const known = tablesOf(language.split("-")[0] ?? "").get(word);
  if (known) return known;
  if (/^de\b/.test(language) && /\p{L}{2}str$/u.test(word)) return "number";
  // Nobody may have said yet what language it is.
  return everywhere.test(word) ? (/^(?:проф|у|ву)/.test(word) ? "always" : "perhaps") : null;
}

const tables = new Map<string, ReadonlyMap<string, AbbreviationKind>>();

function tablesOf(language: string): ReadonlyMap<string, AbbreviationKind> {
  let table = tables.get(language);
  if (!table) {
    const of = local[language] ?? {};
    table = new Map(
      kinds.flatMap((kind) => (of[kind] ?? "").split(" ").map((word) => [word, kind] as const)),
    );
    tables.set(language, table);
  }
  return table;
}
