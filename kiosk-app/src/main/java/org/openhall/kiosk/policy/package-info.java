/** 政策与解读: the office's own words and what they mean, beside each other. */
package org.openhall.kiosk.policy;
