/**
 * How a foreign file gets into the house: told by its content, not by its name, and opened only in a child process with
 * little memory and little time.
 */
package org.openhall.server.intake;
