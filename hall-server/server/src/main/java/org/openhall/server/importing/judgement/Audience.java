package org.openhall.server.importing.judgement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.openhall.contract.content.Level;
import org.openhall.contract.content.Tick;
import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.Words;

/**
 * For whom, how and where an item is made public, from columns of ticks or of words.
 *
 * @param everyone 全社会
 * @param group 特定群体
 * @param proactive 主动
 * @param onRequest 依申请
 * @param levels 公开层级
 */
record Audience(Tick everyone, Tick group, Tick proactive, Tick onRequest, Set<Level> levels) {

    private static final List<Field> TICKED = List.of(Field.EVERYONE, Field.GROUP, Field.PROACTIVE, Field.ON_REQUEST,
            Field.DISTRICT, Field.STREET, Field.COMMUNITY, Field.STREET_AND_COMMUNITY);
    private static final Tick YES = new Tick(Tick.State.YES, "");
    private static final Pattern DISTRICT = Pattern.compile("[县区旗]级|区\\(县\\)|县\\(区\\)");
    private static final Pattern STREET = Pattern.compile("[乡镇]|街道");
    private static final Pattern COMMUNITY = Pattern.compile("村|社区|居");

    static Audience of(Cells cells) {
        boolean ticked = TICKED.stream().anyMatch(field -> Ticks.ticked(cells.at(field)));
        Tick everyone = tick(cells, Field.EVERYONE, ticked, "全社会");
        Tick group = group(cells, ticked);
        Tick proactive = tick(cells, Field.PROACTIVE, ticked, "主动");
        Tick onRequest = tick(cells, Field.ON_REQUEST, ticked, "依申请");
        String audience = Words.bare(cells.at(Field.AUDIENCE));
        if (!audience.isEmpty()) {
            if (audience.contains("全社会")) everyone = YES;
            if (!audience.equals("全社会")) group = new Tick(Tick.State.YES, Words.unwrapped(cells.at(Field.AUDIENCE)));
        }
        String mode = Words.bare(cells.at(Field.MODE));
        if (mode.contains("主动")) proactive = YES;
        if (mode.contains("依申请")) onRequest = YES;
        if (!mode.isEmpty() && !mode.contains("主动") && !mode.contains("依申请"))
            cells.ask(Field.MODE, "看不出是主动公开还是依申请公开，请改成其中一种");
        return new Audience(everyone, group, proactive, onRequest, levels(cells, ticked));
    }

    private static Tick tick(Cells cells, Field field, boolean ticked, String ownWord) {
        if (!cells.has(field)) return Tick.UNSTATED;
        String bare = Words.bare(cells.at(field));
        if (bare.startsWith(ownWord)) return YES;
        Tick tick = Ticks.read(cells.at(field), ticked);
        if (tick.state() == Tick.State.UNSTATED && !bare.isEmpty())
            cells.ask(field, "格子里是“" + Words.shown(cells.at(field)) + "”，不是勾，请打“√”或留空");
        return tick;
    }

    /** Words in this column say which group it is. */
    private static Tick group(Cells cells, boolean ticked) {
        if (!cells.has(Field.GROUP)) return Tick.UNSTATED;
        Tick tick = Ticks.read(cells.at(Field.GROUP), ticked);
        if (tick.state() == Tick.State.UNSTATED && !tick.words().isEmpty())
            return new Tick(Tick.State.YES, tick.words());
        return tick(cells, Field.GROUP, ticked, "特定群");
    }

    private static Set<Level> levels(Cells cells, boolean ticked) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Field field : List.of(Field.DISTRICT, Field.STREET, Field.COMMUNITY, Field.STREET_AND_COMMUNITY)) {
            String bare = Words.bare(cells.at(field));
            if (Ticks.read(cells.at(field), ticked).yes()) levels.addAll(named(field));
            else if (!worded(bare).isEmpty()) levels.addAll(worded(bare));
            else if (Ticks.lost(bare)) cells.ask(field, "勾变成了别的字符，看不出打没打，请重新打“√”");
            else if (!bare.isEmpty() && Ticks.read(bare, ticked).state() == Tick.State.UNSTATED)
                cells.mention(field.label(), "写着“" + Words.shown(cells.at(field)) + "”，不是区、街道、社区中的一级，没有采用");
        }
        levels.addAll(worded(Words.bare(cells.at(Field.LEVEL))));
        return levels;
    }

    private static Set<Level> named(Field field) {
        return switch (field) {
            case DISTRICT -> EnumSet.of(Level.DISTRICT);
            case STREET -> EnumSet.of(Level.STREET);
            case COMMUNITY -> EnumSet.of(Level.COMMUNITY);
            default -> EnumSet.of(Level.STREET, Level.COMMUNITY);
        };
    }

    private static Set<Level> worded(String bare) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        if (DISTRICT.matcher(bare).find()) levels.add(Level.DISTRICT);
        if (STREET.matcher(bare).find()) levels.add(Level.STREET);
        if (COMMUNITY.matcher(bare).find()) levels.add(Level.COMMUNITY);
        return levels;
    }
}
