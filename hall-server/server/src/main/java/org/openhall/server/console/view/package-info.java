/** What the console's templates are given: plain records of what stands on a page, in its words. */
package org.openhall.server.console.view;
