import type { Node } from "mdast";
import type { CompileContext, Extension as TreeExtension } from "mdast-util-from-markdown";
import type { Code, Construct, State, Extension as SyntaxExtension, Tokenizer } from "micromark-util-types";

/** Evidence cited by number: `[2]` or `[1, 2]`. */
export type Citation = Node & { type: "citation"; numbers: number[] };

declare module "mdast" {
  interface PhrasingContentMap {
    citation: Citation;
  }
  interface RootContentMap {
    citation: Citation;
  }
}
declare module "micromark-util-types" {
  interface TokenTypeMap {
    citation: "citation";
  }
}

const bang = 33;
const opening = 91;
const closing = 93;
const comma = 44;
const space = 32;
const parenthesis = 40;
/** Four digits are a year that an editor put into a quotation, not a citation. */
const longestNumber = 3;

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

const tokenizeCitation: Tokenizer = (effects, ok, nok) => {
  let digits = 0;
  const first: State = (code) => {
    if (code === space) {
      effects.consume(code);
      return first;
    }
    if (!isDigit(code) || code === 48) return nok(code);
    digits = 0;
    return more(code);
  };
  const more: State = (code) => {
    if (isDigit(code) && digits < longestNumber) {
      digits++;
      effects.consume(code);
      return more;
    }
    if (code !== comma && code !== closing) return nok(code);
    effects.consume(code);
    if (code === comma) return first;
    effects.exit("citation");
    return (next) => (next === parenthesis ? nok(next) : ok(next));
  };
  return (code) => {
    effects.enter("citation");
    effects.consume(code);
    return (next) => (next === space ? nok(next) : first(next));
  };
};
const citation: Construct = { name: "citation", tokenize: tokenizeCitation };

/** In "Really![2]" the mark is a mark, not the beginning of an image. */
const exclamation: Construct = {
  name: "exclamationBeforeCitation",
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter("data");
    effects.consume(code);
    effects.exit("data");
    return effects.check(citation, ok, nok);
  },
};

/** Makes micromark see citations, before it looks for links (https://spec.commonmark.org/0.31.2/#links). */
export const citationSyntax: SyntaxExtension = { text: { [opening]: citation, [bang]: exclamation } };

export const citationTree: TreeExtension = {
  enter: {
    citation(this: CompileContext, token) {
      const numbers = this.sliceSerialize(token).match(/\d+/g) ?? [];
      this.enter({ type: "citation", numbers: numbers.map(Number) }, token);
    },
  },
  exit: {
    citation(this: CompileContext, token) {
      this.exit(token);
    },
  },
};
