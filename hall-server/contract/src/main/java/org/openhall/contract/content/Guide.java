package org.openhall.contract.content;

import java.util.List;
import java.util.Map;

/**
 * 办事指南 (field list of a published guide, GB/T 36114; codes GB/T 39554).
 *
 * @param imprint title, publisher, level
 * @param codes what it is called elsewhere
 * @param items ids of the catalogue items it fulfils
 * @param matterType 事项类型, e.g. 行政给付
 * @param handling 办件类型: 即办件 or 承诺件
 * @param served 服务对象, e.g. 自然人
 * @param legalLimit 法定时限
 * @param promisedLimit 承诺期限
 * @param fees what it costs
 * @param conditions 受理条件
 * @param materials 申请材料
 * @param steps 流程
 * @param bases 设定依据
 * @param places where and when to go
 * @param results 办理结果
 * @param questions 常见问题
 * @param consult 咨询方式, one line each
 * @param complain 监督投诉方式, one line each
 * @param facts the other published fields by their names, e.g. 到办事现场次数
 */
public record Guide(Imprint imprint, Codes codes, List<String> items, String matterType, String handling,
        String served, TimeLimit legalLimit, TimeLimit promisedLimit, Fees fees, List<String> conditions,
        List<Material> materials, List<Step> steps, List<Basis> bases, List<Place> places, List<String> results,
        List<Question> questions, List<String> consult, List<String> complain, Map<String, String> facts)
        implements
            Published {

    /** Reads absent fields as empty. */
    public Guide {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        codes = codes == null ? new Codes("", "", "") : codes;
        items = Texts.orEmpty(items);
        matterType = Texts.orEmpty(matterType);
        handling = Texts.orEmpty(handling);
        served = Texts.orEmpty(served);
        legalLimit = legalLimit == null ? TimeLimit.of("") : legalLimit;
        promisedLimit = promisedLimit == null ? TimeLimit.of("") : promisedLimit;
        fees = fees == null ? new Fees("", List.of()) : fees;
        conditions = Texts.orEmpty(conditions);
        materials = Texts.orEmpty(materials);
        steps = Texts.orEmpty(steps);
        bases = Texts.orEmpty(bases);
        places = Texts.orEmpty(places);
        results = Texts.orEmpty(results);
        questions = Texts.orEmpty(questions);
        consult = Texts.orEmpty(consult);
        complain = Texts.orEmpty(complain);
        facts = facts == null ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
    }

    @Override
    public Guide withImprint(Imprint other) {
        return new Guide(other, codes, items, matterType, handling, served, legalLimit, promisedLimit, fees, conditions,
                materials, steps, bases, places, results, questions, consult, complain, facts);
    }

    /**
     * Numbers of the same matter elsewhere.
     *
     * @param basic 基本编码
     * @param implementation 实施编码
     * @param upstream id of the province's guide this one overlays
     */
    public record Codes(String basic, String implementation, String upstream) {

        /** Reads absent fields as empty. */
        public Codes {
            basic = Texts.orEmpty(basic);
            implementation = Texts.orEmpty(implementation);
            upstream = Texts.orEmpty(upstream);
        }
    }

    /**
     * 收费.
     *
     * @param charged 是否收费 as published: 不收费, 收费, or empty
     * @param lines 项目, 标准, 依据, 减免
     */
    public record Fees(String charged, List<String> lines) {

        /** Reads absent fields as empty. */
        public Fees {
            charged = Texts.orEmpty(charged);
            lines = Texts.orEmpty(lines);
        }
    }

    /**
     * 申请材料: one thing to bring.
     *
     * @param name what
     * @param need 必要性: 必要, 非必要, or the condition under which it is needed
     * @param form 纸质 or 电子
     * @param originals 原件份数, 0 or more
     * @param copies 复印件份数, 0 or more
     * @param source 来源渠道
     * @param note 填报须知
     */
    public record Material(String name, String need, String form, int originals, int copies, String source,
            String note) {

        /** Reads absent fields as empty. */
        public Material {
            name = Texts.orEmpty(name);
            need = Texts.orEmpty(need);
            form = Texts.orEmpty(form);
            source = Texts.orEmpty(source);
            note = Texts.orEmpty(note);
        }
    }

    /**
     * 环节: one step.
     *
     * @param name what
     * @param limit how long
     * @param who 岗位
     * @param standard 审查标准
     * @param result what comes out
     */
    public record Step(String name, TimeLimit limit, String who, String standard, String result) {

        /** Reads absent fields as empty. */
        public Step {
            name = Texts.orEmpty(name);
            limit = limit == null ? TimeLimit.of("") : limit;
            who = Texts.orEmpty(who);
            standard = Texts.orEmpty(standard);
            result = Texts.orEmpty(result);
        }
    }

    /**
     * 设定依据.
     *
     * @param name of the act
     * @param maker 制定机关
     * @param number 文号
     * @param clause 条款内容
     */
    public record Basis(String name, String maker, String number, String clause) {

        /** Reads absent fields as empty. */
        public Basis {
            name = Texts.orEmpty(name);
            maker = Texts.orEmpty(maker);
            number = Texts.orEmpty(number);
            clause = Texts.orEmpty(clause);
        }
    }

    /**
     * 受理地点和时间.
     *
     * @param address where
     * @param counter 窗口 name or number
     * @param hours when, one line a rule, as published
     * @param phone office phone
     */
    public record Place(String address, String counter, List<String> hours, String phone) {

        /** Reads absent fields as empty. */
        public Place {
            address = Texts.orEmpty(address);
            counter = Texts.orEmpty(counter);
            hours = Texts.orEmpty(hours);
            phone = Texts.orEmpty(phone);
        }
    }

    /**
     * 常见问题.
     *
     * @param question as asked
     * @param answer as answered
     */
    public record Question(String question, String answer) {

        /** Reads absent fields as empty. */
        public Question {
            question = Texts.orEmpty(question);
            answer = Texts.orEmpty(answer);
        }
    }
}
