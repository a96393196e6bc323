import fc from "fast-check";

/** What people and programs may type, with all that breaks cells, lines and tags. */
export const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        "=",
        "+",
        "-",
        "@",
        ",",
        "\r",
        "\n",
        "\r\n",
        "\t",
        ";",
        " ",
        "\ufeff",
        "<",
        ">",
        "*",
        "[",
        "]",
        "`",
        "#",
        "|",
        "1.",
        "👩‍👧",
        "\ud83d",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);
export const some = anything.filter((text) => text !== "");
export const maybe = fc.option(some);
