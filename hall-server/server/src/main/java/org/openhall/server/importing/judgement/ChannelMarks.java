package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openhall.contract.content.Channel;
import org.openhall.server.importing.columns.Words;

/**
 * Reads 公开渠道和载体: names with a box before each, or a plain list. A filled box means "used", in a guideline
 * "required"; an empty one "not used", in a guideline "optional".
 */
final class ChannelMarks {

    private static final String FILLED = "■▄◆●☑√";
    private static final String EMPTY = "□☐○〇";
    private static final String SECOND_GRADE = "▲△";
    private static final List<String> KNOWN = List.of("政府网站", "政府公报", "两微一端", "政务新媒体", "发布会", "广播电视", "纸质媒体", "纸质载体",
            "公开查阅点", "政务服务中心", "政府服务中心", "行政服务中心", "便民服务站", "入户/现场", "社区/企事业单位", "精准推送", "其他", "提供政务服务", "图书馆",
            "国家档案馆", "征地信息公开平台", "村公示栏");
    private static final Pattern MOUTH = Pattern
            .compile("(^|[\\s;；,，:：、])口(?=\\S)|口(?=" + String.join("|", KNOWN) + ")");
    private static final Pattern LOST_GLYPH = Pattern.compile("(^|[\\s□])[a-zA-Z](?=[\\p{IsHan}])");
    private static final Pattern BETWEEN = Pattern.compile("[;；]");
    private static final Pattern ENDS = Pattern.compile("^[\\s;；,，、。:：]+|[\\s;；,，、。:：]+$");
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}[.．、]\\s*");

    private ChannelMarks() {}

    /**
     * What the cell says.
     *
     * @param channels the channels, in order
     * @param question what a person must say, if something is unclear
     */
    record Reading(List<Channel> channels, Optional<String> question) {}

    static Reading read(String cell, boolean graded) {
        String text = Words.shown(cell);
        if (text.isEmpty()) return new Reading(List.of(), Optional.empty());
        String marked = MOUTH.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                (match.group(1) == null ? "" : match.group(1)) + "□"));
        if (LOST_GLYPH.matcher(marked).find())
            return new Reading(List.of(new Channel(text, Channel.Use.UNCLEAR)),
                    Optional.of("有的方框变成了字母，看不出勾的是哪些，请对照原表重新勾选"));
        List<Channel> channels = hasMark(marked) ? boxed(marked, graded) : listed(marked);
        if (channels.isEmpty())
            return new Reading(List.of(new Channel(text, Channel.Use.UNCLEAR)),
                    Optional.of("只有记号“" + text + "”，没有渠道的名称，请写出是哪些渠道"));
        return new Reading(channels, question(marked, channels));
    }

    private static Optional<String> question(String marked, List<Channel> channels) {
        if (marked.chars().filter(c -> SECOND_GRADE.indexOf(c) >= 0).findAny().isPresent())
            return Optional.of("▲ 和 ■ 可能各对应不同的时限，请说明 ▲ 的意思");
        if (filledKinds(marked) > 1) return Optional.of("同一格里有几种实心记号，请说明各是什么意思");
        if (channels.stream().anyMatch(c -> c.use() == Channel.Use.UNCLEAR))
            return Optional.of("有的渠道前面没有方框，请说明用不用");
        return Optional.empty();
    }

    private static List<Channel> boxed(String marked, boolean graded) {
        boolean certain = filledKinds(marked) <= 1;
        List<Channel> channels = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        char mark = 0;
        for (int i = 0; i <= marked.length(); i++) {
            char sign = i < marked.length() ? marked.charAt(i) : '\0';
            if (sign != '\0' && !isMark(sign)) {
                name.append(sign);
                continue;
            }
            add(channels, name.toString(), use(mark, graded, certain));
            name.setLength(0);
            mark = sign;
        }
        return List.copyOf(channels);
    }

    /** A box belongs to the first name after it; further names after a semicolon have none. */
    private static void add(List<Channel> channels, String names, Channel.Use use) {
        Channel.Use next = use;
        for (String piece : BETWEEN.splitAsStream(names).toList()) {
            String name = tidy(piece);
            if (name.isEmpty()) continue;
            channels.add(new Channel(name, next));
            next = Channel.Use.UNCLEAR;
        }
    }

    private static List<Channel> listed(String text) {
        List<String> names = Pattern.compile("[;；,，\\n]").splitAsStream(text).map(ChannelMarks::tidy)
                .filter(name -> !name.isEmpty()).toList();
        List<String> words = Pattern.compile("\\s").splitAsStream(text).toList();
        boolean allKnown = words.size() > 1 && words.stream().allMatch(w -> KNOWN.stream().anyMatch(w::startsWith));
        return (allKnown ? words : names).stream().map(name -> new Channel(name, Channel.Use.USED)).toList();
    }

    private static Channel.Use use(char mark, boolean graded, boolean certain) {
        if (mark == 0 || SECOND_GRADE.indexOf(mark) >= 0) return Channel.Use.UNCLEAR;
        if (EMPTY.indexOf(mark) >= 0) return graded ? Channel.Use.OPTIONAL : Channel.Use.NOT_USED;
        if (!certain) return Channel.Use.UNCLEAR;
        return graded ? Channel.Use.REQUIRED : Channel.Use.USED;
    }

    private static long filledKinds(String text) {
        return text.chars().filter(c -> FILLED.indexOf(c) >= 0).distinct().count();
    }

    private static boolean hasMark(String text) {
        return text.chars().anyMatch(c -> isMark((char) c));
    }

    private static boolean isMark(char sign) {
        return FILLED.indexOf(sign) >= 0 || EMPTY.indexOf(sign) >= 0 || SECOND_GRADE.indexOf(sign) >= 0;
    }

    private static String tidy(String piece) {
        String bare = ENDS.matcher(Words.unwrapped(piece)).replaceAll("");
        return NUMBERED.matcher(bare).replaceFirst("");
    }
}
