/**
 * The linter: looks at all records, public and waiting, and says what is missing, late, contradictory or too much, in
 * sentences for editors. Rules are pure; {@code rules} holds them, one a file.
 */
package org.openhall.server.linting;
