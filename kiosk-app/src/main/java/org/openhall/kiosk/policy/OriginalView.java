package org.openhall.kiosk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Section;
import org.openhall.kiosk.kit.Flow;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.Note;
import org.openhall.kiosk.kit.Pager;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Tag;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.sheet.AttachmentRows;
import org.openhall.kiosk.shell.Route;
import org.openhall.kiosk.wording.ValidityWords;

/** The office's own words: validity and number above the title, articles in serif. UI thread only. */
final class OriginalView extends VBox {

    private final Consumer<PolicyEvent> events;
    private final VBox column = new VBox();
    private final Pager pager = new Pager(column);
    private final List<Region> articles = new ArrayList<>();
    private PolicyPage shown;

    OriginalView(Consumer<PolicyEvent> events) {
        this.events = events;
        getStyleClass().addAll(Styles.COL_TIGHT, "original");
        column.getStyleClass().add("articles");
        VBox.setVgrow(pager, Priority.ALWAYS);
    }

    /** Shows a policy with some of its articles tinted; the first of them is brought into sight. */
    void show(PolicyPage page, List<Integer> tinted) {
        if (!page.equals(shown)) lay(page);
        for (int i = 0; i < articles.size(); i++) {
            articles.get(i).getStyleClass().removeAll("here", "away");
            if (!tinted.isEmpty()) articles.get(i).getStyleClass().add(tinted.contains(i) ? "here" : "away");
        }
        if (!tinted.isEmpty()) pager.reveal(articles.get(tinted.getFirst()));
    }

    private void lay(PolicyPage page) {
        shown = page;
        articles.clear();
        getChildren().clear();
        Flow above = new Flow("tags");
        page.validity().map(OriginalView::tag).ifPresent(above.getChildren()::add);
        if (!page.number().isEmpty()) above.getChildren().add(Words.small(page.number()));
        getChildren().addAll(above, Words.title(page.title()));
        List<Node> body = new ArrayList<>();
        page.validity().filter(v -> !v.warning().isEmpty())
                .ifPresent(v -> body.add(Note.warning(IconShape.WARN, v.mark(), v.warning())));
        for (Section article : page.articles()) {
            Region box = article(article);
            articles.add(box);
            body.add(box);
        }
        if (page.original().isEmpty()) body.add(Words.muted("这份政策文件的原文现在看不了，下面是它的解读。"));
        else if (page.articles().isEmpty() && page.attachments().isEmpty()) body.add(Words.muted("原文没有文字，请问窗口。"));
        if (!page.attachments().isEmpty())
            body.add(AttachmentRows.of(page.attachments(), page.title(),
                    place -> events.accept(new PolicyEvent.Opened(new Route.Pages(page.key(), place)))));
        column.getChildren().setAll(body);
        pager.toTop();
        getChildren().add(pager);
    }

    private static Tag tag(ValidityWords validity) {
        if (!validity.warning().isEmpty()) return Tag.warn(validity.mark());
        return validity.mark().equals("有效") ? Tag.ok(validity.mark()) : new Tag(validity.mark());
    }

    private static Region article(Section article) {
        VBox box = new VBox();
        box.getStyleClass().add("article");
        if (!article.heading().isBlank()) box.getChildren().add(Words.of(article.heading(), "section-heading"));
        article.text().lines().filter(l -> !l.isBlank()).map(String::strip).map(Words::prose)
                .forEach(box.getChildren()::add);
        return box;
    }
}
