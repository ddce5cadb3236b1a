/** 查找: results while typing, ways out where nothing was found. */
package org.openhall.kiosk.search;
