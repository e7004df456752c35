/**
 * The one request channel and the one event channel between page and shell; a feature never adds another. Apart from
 * wire.ts so that the preload bundles no validator.
 */
export const requestChannel = 'request';
export const cancelChannel = 'cancel';
export const eventChannel = 'event';
