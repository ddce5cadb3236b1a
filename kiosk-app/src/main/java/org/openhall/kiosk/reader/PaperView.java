package org.openhall.kiosk.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Section;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Tag;
import org.openhall.kiosk.kit.TakeAway;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.EntryRow;
import org.openhall.kiosk.sheet.AttachmentRows;
import org.openhall.kiosk.sheet.FactRows;
import org.openhall.kiosk.sheet.Leaf;
import org.openhall.kiosk.sheet.SheetEvent;

/** A paper: title and text in serif, then what is known of it. UI thread only. */
final class PaperView {

    private PaperView() {}

    static Leaf leaf(Paper paper, Consumer<SheetEvent<Paper>> events) {
        List<Node> main = new ArrayList<>(List.of(head(paper)));
        if (!paper.warning().isEmpty())
            main.add(Note.warning(IconShape.WARN, paper.badges().getFirst().words(), paper.warning()));
        paper.body().stream().map(PaperView::section).forEach(main::add);
        if (paper.body().isEmpty() && !paper.attachments().isEmpty())
            main.add(Words.body("正文在附件里，点下面的附件看原件。"));
        if (!paper.attachments().isEmpty())
            main.add(AttachmentRows.of(paper.attachments(), paper.title(),
                    place -> events.accept(new SheetEvent.PagesPressed<>(place))));
        List<Node> side = new ArrayList<>();
        side.add(new VBox(new SectionHead("这份内容", paper.kind()), FactRows.of(paper.facts())));
        if (!paper.linked().isEmpty()) side.add(linked(paper, events));
        side.add(TakeAway.of(paper.portal(), paper.text(), paper.region()));
        return new Leaf(main, side);
    }

    private static VBox head(Paper paper) {
        VBox head = new VBox();
        head.getStyleClass().add(Styles.COL_TIGHT);
        Flow above = new Flow("tags");
        for (Tag tag : EntryRow.tags(paper.badges()))
            above.getChildren().add(tag);
        if (!paper.number().isEmpty()) above.getChildren().add(Words.small(paper.number()));
        if (!above.getChildren().isEmpty()) head.getChildren().add(above);
        head.getChildren().add(Words.title(paper.title()));
        return head;
    }

    /** A section in paragraphs, so that paging may cut between them. */
    static VBox section(Section section) {
        VBox box = new VBox();
        box.getStyleClass().add("section");
        if (!section.heading().isBlank()) box.getChildren().add(Words.of(section.heading(), "section-heading"));
        section.text().lines().filter(l -> !l.isBlank()).map(String::strip).map(Words::prose)
                .forEach(box.getChildren()::add);
        return box;
    }

    private static VBox linked(Paper paper, Consumer<SheetEvent<Paper>> events) {
        return new VBox(new SectionHead(paper.linkedName(), "共 " + paper.linked().size() + " 条"),
                new RuledList(EntryRow.of(paper.linked(), key -> events.accept(new SheetEvent.Pressed<>(key)))));
    }
}
