/** Working days as the State Council's yearly notices make them: shipped by year, never guessed. */
package org.openhall.contract.workdays;
