/**
 * What an office publishes. Text fields are never null: an empty text means that the source does not state it, and is
 * shown as such, never guessed. These records are the wire form: fields may be added, never renamed or reused.
 */
package org.openhall.contract.content;
