package org.openhall.content.search.index;

/**
 * One file of the index as the manifest names it.
 *
 * @param name inside the folder
 * @param bytes its length
 * @param checksum CRC-32C over all of it
 */
record SegmentFile(String name, long bytes, long checksum) {}
