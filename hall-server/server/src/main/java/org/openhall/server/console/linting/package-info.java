/** Pages of what the linter found. */
package org.openhall.server.console.linting;
