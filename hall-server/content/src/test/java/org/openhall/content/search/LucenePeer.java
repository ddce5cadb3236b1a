package org.openhall.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene with its CJK analyser: each word a phrase in title, keywords or body, the best field counts. */
final class LucenePeer implements Peer {

    private final Path folder;
    private final boolean counting;
    private final Analyzer analyzer = new CJKAnalyzer();
    private final QueryBuilder builder = new QueryBuilder(analyzer);
    private MMapDirectory directory;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    /** With counting, it also tells the exact total and the counts of one facet, as ours does of four. */
    LucenePeer(Path folder, boolean counting) {
        this.folder = folder;
        this.counting = counting;
    }

    @Override
    public String name() {
        return "Lucene " + org.apache.lucene.util.Version.LATEST + " CJKAnalyzer" + (counting ? " + counts" : "");
    }

    @Override
    public void build(List<Text> texts) throws IOException {
        directory = new MMapDirectory(folder);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Text text : texts) {
                Document document = new Document();
                document.add(new TextField("title", text.title(), Field.Store.YES));
                document.add(new TextField("keywords", text.keywords(), Field.Store.NO));
                document.add(new TextField("body", text.body(), Field.Store.NO));
                document.add(new NumericDocValuesField("facet", text.title().length()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public int topTwenty(String query) throws IOException {
        int titles = 0;
        StoredFields stored = searcher.storedFields();
        Query parsed = parse(query);
        if (counting) FacetTally.count(searcher, parsed);
        for (ScoreDoc hit : searcher.search(parsed, 20).scoreDocs)
            if (stored.document(hit.doc).get("title") != null) titles++;
        return titles;
    }

    @Override
    public int count(String query) throws IOException {
        return searcher.count(parse(query));
    }

    private Query parse(String query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : query.split(" ", -1)) {
            List<Query> fields = new ArrayList<>();
            add("title", word, 10, fields);
            add("keywords", word, 6, fields);
            add("body", word, 1, fields);
            all.add(new DisjunctionMaxQuery(fields, 0.1f), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private void add(String field, String word, float boost, List<Query> fields) {
        Query phrase = builder.createPhraseQuery(field, word);
        if (phrase != null) fields.add(new BoostQuery(phrase, boost));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
