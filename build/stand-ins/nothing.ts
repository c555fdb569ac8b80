/** Stands in for what a package imports for work that we do not ask of it. */
// biome-ignore lint/style/noDefaultExport: importers may ask for one.
export default undefined;
