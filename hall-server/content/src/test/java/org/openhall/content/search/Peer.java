package org.openhall.content.search;

import java.io.IOException;
import java.util.List;

/** A search engine to measure ours against. */
interface Peer {

    /** What it is and how it is set up. */
    String name();

    /** Indexes texts; the place in the list is the number of the document. */
    void build(List<Text> texts) throws Exception;

    /** Bytes on the disk. */
    long bytes() throws IOException;

    /** Finds the best twenty as its own documentation advises; answers with how many it returned. */
    int topTwenty(String query) throws Exception;

    /** All documents it finds; negative when it cannot be asked that. */
    int count(String query) throws Exception;

    /** Lets go of its files. */
    void close() throws Exception;

    /** One document. */
    record Text(String title, String keywords, String body) {}
}
