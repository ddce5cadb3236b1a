/**
 * The content as rows: one SQLite file in which every commit has been checked against a signed head. The kiosk and the
 * hall server use the same code.
 */
package org.openhall.content.rows;
