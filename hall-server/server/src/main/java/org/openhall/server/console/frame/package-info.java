/** What is around every page: templates, the bar, style sheets and scripts. */
package org.openhall.server.console.frame;
