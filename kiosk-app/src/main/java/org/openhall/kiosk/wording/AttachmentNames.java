package org.openhall.kiosk.wording;

import java.util.ArrayList;
import java.util.List;

import org.openhall.contract.content.Attachment;

/** What a record's files are called for a citizen, who need not know what a file is. Pure. */
public final class AttachmentNames {

    private static final String ENDING = "\\.[A-Za-z0-9]{1,5}$";

    private AttachmentNames() {}

    /**
     * One name for each file, in order: its own without the ending where it has one in Chinese, else the record's title,
     * numbered where there are several such.
     */
    public static List<String> of(List<Attachment> files, String title) {
        long unnamed = files.stream().filter(f -> !chinese(f.name())).count();
        List<String> names = new ArrayList<>();
        int number = 0;
        for (Attachment file : files) {
            if (chinese(file.name())) {
                names.add(file.name().replaceFirst(ENDING, "").strip());
            } else {
                number++;
                names.add(unnamed == 1 ? title : title + "（" + number + "）");
            }
        }
        return List.copyOf(names);
    }

    private static boolean chinese(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
