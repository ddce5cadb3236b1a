/** 公开事项: one item of a catalogue with every element of its form. */
package org.openhall.kiosk.item;
