import { crc32, deflateRawSync } from "node:zlib";

type Entry = { name: string; data: Buffer; stated?: number };

/** A zip archive; `stated` lies about an entry's unpacked size. */
export function makeArchive(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stated = data.length } of entries) {
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated, 18);
    common.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(Buffer.from("PK\x03\x04"), common, path, packed);
    directory.push(Buffer.from("PK\x01\x02\x14\0"), common, tail, path);
    offset += 4 + common.length + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, listed, Buffer.from("PK\x05\x06"), end]);
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const styles = `<?xml version="1.0"?><w:styles ${word}>${[
  "Title",
  "heading 1",
  "heading 2",
  "Quote",
  "caption",
]
  .map(
    (name) => `<w:style w:type="paragraph" w:styleId="${styleId(name)}"><w:name w:val="${name}"/></w:style>`,
  )
  .join("")}</w:styles>`;

function styleId(name: string): string {
  return name.replaceAll(" ", "");
}

/** A Word document of paragraphs, each with a style's name or none. */
export function makeDocx(
  paragraphs: readonly (readonly [style: string, text: string])[],
  more: Entry[] = [],
): Buffer {
  const body = paragraphs.map(([style, text]) => {
    const properties = style && `<w:pPr><w:pStyle w:val="${styleId(style)}"/></w:pPr>`;
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  return wrapDocx(body.join(""), more);
}

export function wrapDocx(body: string, more: Entry[] = []): Buffer {
  const file = (name: string, text: string) => ({ name, data: Buffer.from(text) });
  return makeArchive([
    file("[Content_Types].xml", types),
    file("_rels/.rels", relations),
    file("word/styles.xml", styles),
    file(
      "word/_rels/document.xml.rels",
      relations.replace('/officeDocument"', '/styles"').replace("word/document.xml", "styles.xml"),
    ),
    file(
      "word/document.xml",
      `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  ]);
}
