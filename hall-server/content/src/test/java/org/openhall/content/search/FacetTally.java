package org.openhall.content.search;

import java.io.IOException;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts all hits of a Lucene query by one number each carries. */
final class FacetTally extends SimpleCollector {

    private final int[] counts = new int[256];
    private NumericDocValues values;

    @SuppressWarnings("deprecation") // one segment, one thread: a collector manager would only wrap this
    static int[] count(IndexSearcher searcher, Query query) throws IOException {
        FacetTally tally = new FacetTally();
        searcher.search(query, tally);
        return tally.counts;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getNumeric(context.reader(), "facet");
    }

    @Override
    public void collect(int doc) throws IOException {
        if (values.advanceExact(doc)) counts[(int) values.longValue() & 0xff]++;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
