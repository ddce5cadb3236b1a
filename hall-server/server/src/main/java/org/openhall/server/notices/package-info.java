/**
 * Notices: which stand where, who has them, and the ways by which one person may send or take one back with a second person
 * looking afterwards.
 */
package org.openhall.server.notices;
