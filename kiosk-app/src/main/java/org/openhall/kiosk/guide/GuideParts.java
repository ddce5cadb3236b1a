package org.openhall.kiosk.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Guide;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.kit.Row;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.kit.Styles;
import org.openhall.kiosk.kit.Words;
import org.openhall.kiosk.listing.EntryRow;
import org.openhall.kiosk.sheet.AttachmentRows;
import org.openhall.kiosk.sheet.FactRows;
import org.openhall.kiosk.wording.Fact;
import org.openhall.kiosk.wording.Unstated;

/** The parts of a guide as nodes. UI thread only. */
final class GuideParts {

    private GuideParts() {}

    static List<Node> of(GuideState state, GuidePage page, Consumer<GuideEvent> events) {
        Guide guide = page.guide();
        return switch (state.tab()) {
            case CONDITIONS -> List.of(numbered("受理条件", guide.conditions()));
            case MATERIALS -> List.of(materials(state, page, events));
            case STEPS -> List.of(steps(guide.steps()));
            case PLACES -> places(page);
            case BASES -> List.of(bases(guide.bases()));
            case QUESTIONS -> List.of(questions(guide.questions()));
            case MORE -> more(page, events);
        };
    }

    private static VBox materials(GuideState state, GuidePage page, Consumer<GuideEvent> events) {
        if (page.guide().materials().isEmpty()) return part("要带的材料", "", List.of());
        return part("手上有的，点一下", state.tally(), rows(page, state.have(), events));
    }

    /** Each material with its forms below it: a citizen who lacks one wants to see it at once. */
    private static List<VBox> rows(GuidePage page, Set<Integer> have, Consumer<GuideEvent> events) {
        List<VBox> rows = new ArrayList<>();
        for (int i = 0; i < page.guide().materials().size(); i++) {
            int place = i;
            VBox row = new VBox(new MaterialRow(page.guide().materials().get(i),
                    () -> events.accept(new GuideEvent.MaterialPressed(place))).have(have.contains(i)));
            row.getStyleClass().add(Styles.COL); // each is pressed
            row.getChildren().addAll(files(page.files().ofMaterial(i), events));
            rows.add(row);
        }
        return rows;
    }

    private static List<ListRow> files(List<GuideFiles.Named> files, Consumer<GuideEvent> events) {
        return files.stream().map(f -> AttachmentRows.row(f.words(), f.file(),
                () -> events.accept(new GuideEvent.FilePressed(f.place())))).toList();
    }

    private static VBox numbered(String name, List<String> lines) {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            rows.add(numbered(i + 1, Words.body(lines.get(i))));
        return part(name, count(lines.size(), "条"), rows);
    }

    private static VBox steps(List<Guide.Step> steps) {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++)
            rows.add(numbered(i + 1, titled(steps.get(i).name(), GuidePage.about(steps.get(i)))));
        return part("办理流程", count(steps.size(), "步"), rows);
    }

    private static List<Node> places(GuidePage page) {
        List<Node> parts = new ArrayList<>();
        List<Guide.Place> places = page.guide().places();
        if (places.isEmpty()) parts.add(part("到哪里办", "", List.of()));
        for (Guide.Place place : places) {
            String name = places.size() == 1 ? "到哪里办" : "地点 " + (places.indexOf(place) + 1);
            parts.add(new VBox(new SectionHead(name, ""), FactRows.of(GuidePage.about(place))));
        }
        parts.add(new VBox(new SectionHead("咨询和投诉", ""), FactRows.of(page.contacts())));
        return parts;
    }

    private static VBox bases(List<Guide.Basis> bases) {
        return part("设定依据", count(bases.size(), "条"),
                bases.stream().map(b -> titled(b.name(), GuidePage.about(b))).toList());
    }

    private static VBox questions(List<Guide.Question> questions) {
        return part("常见问题", count(questions.size(), "条"), questions.stream().map(q -> {
            VBox box = new VBox(Words.h3(q.question()), Words.body(Unstated.or(q.answer(), Unstated.GUIDE)));
            box.getStyleClass().add(Styles.COL_TIGHT);
            return box;
        }).toList());
    }

    private static List<Node> more(GuidePage page, Consumer<GuideEvent> events) {
        List<Node> parts = new ArrayList<>(List.of(FactRows.of(page.more())));
        List<GuideFiles.Named> samples = page.files().ofResults();
        if (!samples.isEmpty())
            parts.add(part("结果样本", count(samples.size(), "个"), files(samples, events)));
        if (!page.guide().attachments().isEmpty())
            parts.add(AttachmentRows.of(page.guide().attachments(), page.title(),
                    place -> events.accept(new GuideEvent.FilePressed(place))));
        if (!page.items().isEmpty()) {
            parts.add(new VBox(new SectionHead("对应的公开事项", count(page.items().size(), "项")), new RuledList(
                    EntryRow.of(page.items(), key -> events.accept(new GuideEvent.Pressed(key))))));
        }
        return parts;
    }

    private static VBox titled(String name, List<Fact> facts) {
        VBox box = new VBox(Words.h3(Unstated.or(name, Unstated.GUIDE)));
        facts.forEach(f -> box.getChildren().add(Words.body(f.term() + "：" + f.value())));
        box.getStyleClass().add(Styles.COL_TIGHT);
        return box;
    }

    private static Row numbered(int number, Region words) {
        return new Row("numbered", Words.line(Integer.toString(number), "need-number"), words).growing(words);
    }

    private static VBox part(String name, String count, List<? extends Node> rows) {
        return rows.isEmpty()
                ? new VBox(new SectionHead(name, ""), Words.muted(Unstated.GUIDE + "，请问窗口。"))
                : new VBox(new SectionHead(name, count), new RuledList(rows));
    }

    private static String count(int number, String unit) {
        return "共 " + number + " " + unit;
    }
}
