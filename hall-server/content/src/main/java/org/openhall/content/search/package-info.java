/** Finding: the library over verified rows and the index that is kept in step with them. */
package org.openhall.content.search;
