/** PDF files into pictures and words, once, when they are handed in; kiosks show pictures and never open a PDF. */
package org.openhall.server.attachments;
