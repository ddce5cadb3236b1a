/** What a screen asks of the content: one port, {@link org.openhall.content.reading.Library}, and the records it answers with. */
package org.openhall.content.reading;
