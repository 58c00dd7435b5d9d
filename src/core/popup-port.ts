/** The name of the line between the popup and the frames of its tab. */
export const POPUP_PORT = 'popup';
