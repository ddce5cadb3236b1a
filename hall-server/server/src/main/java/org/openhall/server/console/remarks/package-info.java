/** What the linter says, put where the work is done: at the fields of a form, on a review, in the list. */
package org.openhall.server.console.remarks;
