/** The rules, one a file. */
package org.openhall.server.linting.rules;
