import { expect, test } from "vitest";
import { authorNames } from "./author-names";

test.each([
  ["By Jane Doe and John Smith", ["Jane Doe", "John Smith"]],
  ["By JANE DOE, Science Correspondent", ["JANE DOE"]],
  ["Von Karla Krähe, Berlin", ["Karla Krähe"]],
  ["Par Élise Martin et Hugo Petit", ["Élise Martin", "Hugo Petit"]],
  ["Por Ana Ruiz y Luis Gómez", ["Ana Ruiz", "Luis Gómez"]],
  ["文・山田太郎", ["山田太郎"]],
  ["بقلم: ليلى حداد", ["ليلى حداد"]],
  ["Jane Doe (jane@courier.example)", ["Jane Doe"]],
  ["Jane Doe; Jane Doe; John Smith", ["Jane Doe", "John Smith"]],
  ["Doe, Jane; Smith, John P.", ["Jane Doe", "John P. Smith"]],
  ["Published 5 March 2024", []],
  ["https://facebook.example/courier", []],
  ["admin", []],
])("%s", (byline, names) => {
  expect(authorNames(byline)).toEqual(names);
});
