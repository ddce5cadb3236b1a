/**
 * Keeps this kiosk's content what the hall last vouched for. Only verified content is ever committed; every trouble is a
 * code and a state that a screen can show, never an exception.
 */
package org.openhall.kiosk.sync;
