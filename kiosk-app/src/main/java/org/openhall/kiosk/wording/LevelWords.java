package org.openhall.kiosk.wording;

import java.util.List;
import java.util.stream.Collectors;

import org.openhall.contract.content.Level;

/** 公开层级 in words that fit a district and its street as well as a county and its town. */
public final class LevelWords {

    private LevelWords() {}

    /** A level, e.g. 区（县）级. */
    public static String of(Level level) {
        return switch (level) {
            case DISTRICT -> "区（县）级";
            case STREET -> "街道（乡镇）级";
            case COMMUNITY -> "社区（村）级";
        };
    }

    /** Several levels, or that the catalogue does not say. */
    public static String of(List<Level> levels) {
        return levels.isEmpty()
                ? Unstated.CATALOGUE
                : levels.stream().map(LevelWords::of).collect(Collectors.joining("、"));
    }
}
