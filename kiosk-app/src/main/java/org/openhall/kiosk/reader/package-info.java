/** Running text: documents, notices, community disclosures, answers, and the pages of attachments as pictures. */
package org.openhall.kiosk.reader;
