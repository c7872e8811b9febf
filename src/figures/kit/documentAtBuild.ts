import { parseHTML } from 'linkedom';

/** The document in which views draw at build. */
export const documentAtBuild: Document = parseHTML('<!doctype html><html><body></body></html>').document;
