package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Domain;
import org.openhall.contract.content.HallProfile;
import org.openhall.contract.content.Imprint;
import org.openhall.contract.content.Office;
import org.openhall.contract.content.Published;
import org.openhall.contract.content.SynonymSet;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.publishing.HallZone;

/** Judges ready records: what no citizen could make sense of is refused, what seems left out is asked. Immutable. */
public final class RecordJudge {

    private final Set<String> known;

    /** Judges against what the hall has, and what comes with the record. */
    public RecordJudge(Set<RowKey> known) {
        this.known = known.stream().map(RowKey::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** Why a record cannot be taken, if so; the column is the field's path. */
    public static Optional<Remark> refusal(ContentRecord content) {
        return switch (content) {
            case Published published -> needed("imprint.title", published.imprint().title(), "没有标题，请补上")
                    .or(() -> publisher(published));
            case Domain domain -> needed("name", domain.name(), "没有领域的名称，请补上");
            case SynonymSet set -> set.words().stream().filter(word -> !word.isBlank()).distinct().count() < 2
                    ? Optional.of(new Remark("words", "同义词至少要两个，请补上"))
                    : Optional.empty();
            case HallProfile hall -> needed("name", hall.name(), "没有大厅的名称，请补上").or(() -> zone(hall));
        };
    }

    /** What a person should look at. */
    public List<Remark> questions(ContentRecord content) {
        List<Remark> questions = new ArrayList<>();
        if (content instanceof Published published && nameless(published))
            questions.add(new Remark("imprint.publisherName", "没有公开主体，公民看不到是谁公开的，请补上"));
        References.of(content).forEach((field, names) -> names.stream().filter(name -> !known.contains(name))
                .forEach(name -> questions.add(
                        new Remark(field, "“" + name + "”不在大厅里，也不在这次导入的文件里，点不开：请改正编号，或者把它也导入"))));
        return questions;
    }

    /** Records gathered from elsewhere may leave their office open when they say at least where they come from. */
    private static Optional<Remark> publisher(Published content) {
        boolean nobody = nameless(content) && content.imprint().provenance().region().isBlank();
        return nobody
                ? Optional.of(new Remark("imprint.publisherName", "没有公开主体，也没有写明来自哪里，请补上"))
                : Optional.empty();
    }

    /** An office is its own publisher. */
    private static boolean nameless(Published content) {
        Imprint imprint = content.imprint();
        return !(content instanceof Office) && imprint.publisher().isBlank() && imprint.publisherName().isBlank();
    }

    private static Optional<Remark> zone(HallProfile hall) {
        return HallZone.known(hall.timeZone())
                ? Optional.empty()
                : Optional.of(new Remark("timeZone",
                        "不认识时区“" + hall.timeZone() + "”：请写成 Asia/Shanghai 这样的名称，不写就是 Asia/Shanghai"));
    }

    private static Optional<Remark> needed(String field, String words, String sentence) {
        return words.isBlank() ? Optional.of(new Remark(field, sentence)) : Optional.empty();
    }
}
