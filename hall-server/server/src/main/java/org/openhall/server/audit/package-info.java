/** The audit: who did what and when, chained by hashes, so that what happened can be shown later. */
package org.openhall.server.audit;
