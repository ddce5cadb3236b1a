package org.openhall.server.importing.columns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that stand in the heads of catalogue tables, and the element that each names. */
final class HeaderWords {

    private static final Set<String> WHOLE = Set.of("序号", "公开事项", "事项名称", "一级事项", "二级事项", "三级事项", "一级目录", "二级目录",
            "三级目录", "公开内容", "公开内容(要素)", "公开依据", "条款内容", "依据效力", "依据效力(位阶)", "公开时限", "公开主体", "事项类别",
            "事项类别(法定公开、其他)", "公开渠道", "公开渠道和载体", "公开对象", "公开方式", "公开层级", "全社会", "特定群体", "特定群众", "特定人群", "主动",
            "主动公开", "依申请", "依申请公开", "县级", "区级", "旗级", "旗县级", "县(区)级", "市级", "州级县级", "乡级", "镇级", "村级", "乡、村级", "乡镇、村级",
            "乡镇级", "乡(镇)级", "街道", "街道级", "社区", "社区级", "乡镇(街道)级", "街道、社区级", "责任科室", "对应职责", "(法定公开、其他)");
    private static final Pattern LEVELS = Pattern.compile("[省市州盟地县区旗乡镇街道村居社、,及级()/]{1,12}");
    private static final Pattern MARK_OR_NUMBER = Pattern.compile("[√✓✔■□●○▲\\d.?]+");
    private static final List<Rule> RULES = List.of(new Rule("依申请", Field.ON_REQUEST),
            new Rule("主动", Field.PROACTIVE), new Rule("特定(群|人群|对象)", Field.GROUP), new Rule("全社会", Field.EVERYONE),
            new Rule("三级(事项|目录)", Field.LEVEL3), new Rule("二级(事项|目录)", Field.LEVEL2),
            new Rule("一级(事项|目录)", Field.LEVEL1), new Rule("序号$", Field.NUMBER), new Rule("公开对象$", Field.AUDIENCE),
            new Rule("公开方式$", Field.MODE), new Rule("公开层级$", Field.LEVEL), new Rule("公开内容", Field.CONTENT),
            new Rule("公开依据|^依据$", Field.BASIS), new Rule("条款内容", Field.CLAUSE),
            new Rule("依据效力|效力位阶", Field.RANK), new Rule("公开时限", Field.LIMIT), new Rule("公开主体", Field.SUBJECT),
            new Rule("事项类别", Field.CATEGORY), new Rule("公开渠道", Field.CHANNELS), new Rule("责任科室", Field.SECTION),
            new Rule("对应职责", Field.DUTY), new Rule("^(公开事项|事项名称)$", Field.LEVEL1));

    private HeaderWords() {}

    /** The element that a column's header words name, from top to bottom, already bare and joined. */
    static Optional<Field> field(String joined) {
        String below = joined.replaceFirst("^(公开层级|公开方式)", "");
        boolean leveled = LEVELS.matcher(below).matches() && below.contains("级");
        if (leveled || below.equals("街道") || below.equals("社区")) return level(below);
        return RULES.stream().filter(rule -> rule.pattern().matcher(joined).find()).map(Rule::field).findFirst();
    }

    /** Whether a bare text can be part of a header: a whole word of one, or a piece broken off by a line. */
    static boolean fragment(String bare) {
        return wordy(bare) && WHOLE.stream().anyMatch(word -> word.contains(bare));
    }

    /** Whether it is more than a tick or a number. */
    static boolean wordy(String bare) {
        return !MARK_OR_NUMBER.matcher(bare).matches();
    }

    /** Whether the head says that ■ means 必选项: then the table is a guideline, and the marks are grades. */
    static boolean graded(String joined) {
        return joined.contains("必选") && joined.contains("可选");
    }

    private static Optional<Field> level(String words) {
        boolean district = words.matches(".*[县区旗].*") && !words.equals("社区") && !words.matches("社区级?");
        boolean street = words.matches(".*[乡镇街].*");
        boolean community = words.matches(".*(村|居|社区).*");
        if (words.matches("社区级?")) return Optional.of(Field.COMMUNITY);
        if (district && !street && !words.contains("村")) return Optional.of(Field.DISTRICT);
        if (street && community) return Optional.of(Field.STREET_AND_COMMUNITY);
        if (street) return Optional.of(Field.STREET);
        return community ? Optional.of(Field.COMMUNITY) : Optional.empty();
    }

    private record Rule(Pattern pattern, Field field) {
        Rule(String pattern, Field field) {
            this(Pattern.compile(pattern), field);
        }
    }
}
