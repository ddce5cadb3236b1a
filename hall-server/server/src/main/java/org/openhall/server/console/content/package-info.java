/** Pages of records: lists, forms, review and release. */
package org.openhall.server.console.content;
