/** Forms made from the fields of the contract's records, and records read back from them. Knows no kind by name. */
package org.openhall.server.console.form;
