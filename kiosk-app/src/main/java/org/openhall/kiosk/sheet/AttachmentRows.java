package org.openhall.kiosk.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.VBox;

import org.openhall.contract.content.Attachment;
import org.openhall.kiosk.kit.IconShape;
import org.openhall.kiosk.kit.ListRow;
import org.openhall.kiosk.kit.RuledList;
import org.openhall.kiosk.kit.SectionHead;
import org.openhall.kiosk.wording.AttachmentNames;

/** The files of a record with their page counts. UI thread only. */
public final class AttachmentRows {

    private AttachmentRows() {}

    /**
     * Rows that open the pages of a file by its place; files without pages say where to see them.
     *
     * @param title of the record they belong to
     */
    public static VBox of(List<Attachment> attachments, String title, IntConsumer open) {
        List<String> names = AttachmentNames.of(attachments, title);
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            int place = i;
            rows.add(row(names.get(i), attachments.get(i), () -> open.accept(place)));
        }
        return new VBox(new SectionHead("附件", "共 " + rows.size() + " 个"), new RuledList(rows));
    }

    /** The row of one file under that name. */
    public static ListRow row(String name, Attachment file, Runnable open) {
        String pages = file.pages().isEmpty() ? "这种文件只能在窗口查看" : "共 " + file.pages().size() + " 页，点这里看";
        ListRow row = new ListRow(name, pages, open).icon(IconShape.DOCUMENT);
        row.setUsable(!file.pages().isEmpty());
        return row;
    }
}
