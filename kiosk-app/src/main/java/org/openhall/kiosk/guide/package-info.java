/** 办事指南: how long, what to bring, how it goes, where and when. */
package org.openhall.kiosk.guide;
