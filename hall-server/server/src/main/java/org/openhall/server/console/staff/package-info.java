/** Pages of people: accounts, roles, one-time links, sessions. */
package org.openhall.server.console.staff;
