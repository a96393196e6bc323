// Runs before the first paint, so that a chosen theme never flashes. Kept as a file for a strict content policy.
try {
  const theme = localStorage.getItem("factdesk:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the system's theme holds.
}
