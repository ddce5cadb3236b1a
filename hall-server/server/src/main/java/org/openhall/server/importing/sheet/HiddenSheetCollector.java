package org.openhall.server.importing.sheet;

import java.util.HashSet;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Names of sheets that the workbook does not show: what an office hides it does not publish. */
final class HiddenSheetCollector extends DefaultHandler {

    private final Set<String> names = new HashSet<>();

    Set<String> names() {
        return names;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("sheet") && attributes.getValue("state") != null
                && !attributes.getValue("state").equals("visible"))
            names.add(attributes.getValue("name"));
    }
}
