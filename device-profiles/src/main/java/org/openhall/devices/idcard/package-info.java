/**
 * ID-card readers on a serial line: the frames that all Chinese readers with a security module speak (SDT), and what stands
 * on the cards. Pure; nothing here opens a port. Personal data: records hide their values in text form.
 */
package org.openhall.devices.idcard;
