/** What a citizen takes home: the receipt number, and the signed code on the slip that proves it without any network. */
package org.openhall.contract.slip;
