/**
 * Writing Chinese by touch. A screen makes a {@link org.openhall.kiosk.input.Keyboard} over the kiosk's one
 * {@link org.openhall.kiosk.input.SharedPinyin} and listens to its {@link org.openhall.kiosk.input.KeyboardSignal}s; all
 * else stays inside. What is typed is never stored and never logged.
 */
package org.openhall.kiosk.input;
