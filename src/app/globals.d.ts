/** The release, from package.json; written into files so that a later release knows what made them. */
declare const __APP_VERSION__: string;
