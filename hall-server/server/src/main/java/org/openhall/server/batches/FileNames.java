package org.openhall.server.batches;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names on disk for files of any name. Pure. */
final class FileNames {

    /** Bytes; file systems take 255, of which a number may need some. */
    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 12;

    private FileNames() {}

    /** One for each, all different, the same whenever they are asked for. */
    static List<String> of(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            String one = cut(name.replaceAll("[\\\\/:*?\"<>|\\x00]", "_").replaceFirst("^\\.+", "_"));
            all.add(one.isBlank() || all.contains(one) ? (all.size() + 1) + " " + one : one);
        }
        return all;
    }

    /** The ending says what it is: it stays. */
    private static String cut(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        StringBuilder begin = new StringBuilder(name.substring(0, name.length() - ending.length()));
        while (bytes(begin + ending) > LONGEST)
            begin.setLength(begin.offsetByCodePoints(begin.length(), -1));
        return begin + ending;
    }

    private static int bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8).length;
    }
}
