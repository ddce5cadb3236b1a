/** Tables that people take along: the same rows as a workbook or as comma separated text, never with a formula in them. */
package org.openhall.server.tables;
