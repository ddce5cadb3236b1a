/**
 * The judgement: what the cells of a row say for certain. What they do not say for certain is kept word for word and
 * asked of a person; nothing is guessed.
 */
package org.openhall.server.importing.judgement;
