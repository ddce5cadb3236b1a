/**
 * The staff's console: pages rendered on the server, one table of routes each of which says who may come, where it holds
 * and whether personal data is touched. {@code door} lets people in, {@code view} is what the templates are given.
 */
package org.openhall.server.console;
