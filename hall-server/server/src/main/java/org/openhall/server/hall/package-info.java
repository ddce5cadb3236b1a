/** The hall as such: its data folder, its settings, its one database of truth. */
package org.openhall.server.hall;
