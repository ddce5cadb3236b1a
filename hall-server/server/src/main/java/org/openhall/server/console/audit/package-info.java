/** The auditor's pages. */
package org.openhall.server.console.audit;
