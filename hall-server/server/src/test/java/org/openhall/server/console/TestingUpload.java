package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A form with a file of plain words in it, as browsers send it. */
record TestingUpload(String field, String name, String words) {

    HttpResponse<String> send(Visitor visitor, String path, Map<String, String> headers, Map<String, String> form)
            throws Exception {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "multipart/form-data; boundary=part");
        String fields = form.entrySet().stream().map(one -> part("name=\"" + one.getKey() + "\"", one.getValue()))
                .collect(Collectors.joining());
        return visitor.form(path, all, fields + part("name=\"" + field + "\"; filename=\"" + name + "\"", words)
                + "--part--\r\n");
    }

    private static String part(String what, String words) {
        return "--part\r\nContent-Disposition: form-data; " + what + "\r\n\r\n" + words + "\r\n";
    }
}
