package org.openhall.contract.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * 办事指南 (field list of a published guide, GB/T 36114; codes GB/T 39554). A form stands with the material it is for and
 * a sample with the result it shows, so that a citizen meets it there.
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
 * @param facts the other published fields by their names, e.g. 到办事现场次数, as published
 * @param attachments files of the guide as a whole, e.g. 流程图
 */
public record Guide(Imprint imprint, Codes codes, List<String> items, String matterType, String handling,
        String served, TimeLimit legalLimit, TimeLimit promisedLimit, Fees fees, List<String> conditions,
        List<Material> materials, List<Step> steps, List<Basis> bases, List<Place> places, List<Result> results,
        List<Question> questions, List<String> consult, List<String> complain, Map<String, String> facts,
        List<Attachment> attachments) implements Attachable {

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
        facts = Texts.orEmpty(facts);
        attachments = Texts.orEmpty(attachments);
    }

    /** The guide's own files, then those of its materials (空表 before 样表), then those of its results. */
    @Override
    public List<Attachment> files() {
        return Stream.of(attachments.stream(), materials.stream().flatMap(material -> material.files().stream()),
                results.stream().flatMap(result -> result.samples().stream())).flatMap(files -> files).toList();
    }

    @Override
    public Guide withImprint(Imprint other) {
        return new Guide(other, codes, items, matterType, handling, served, legalLimit, promisedLimit, fees, conditions,
                materials, steps, bases, places, results, questions, consult, complain, facts, attachments);
    }

    @Override
    public Guide withAttachments(List<Attachment> others) {
        return new Guide(imprint, codes, items, matterType, handling, served, legalLimit, promisedLimit, fees,
                conditions, materials, steps, bases, places, results, questions, consult, complain, facts, others);
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
     * @param blanks 空表: to fill in
     * @param samples 样表: filled in, to look at
     */
    public record Material(String name, String need, String form, int originals, int copies, String source,
            String note, List<Attachment> blanks, List<Attachment> samples) {

        /** Reads absent fields as empty. */
        public Material {
            name = Texts.orEmpty(name);
            need = Texts.orEmpty(need);
            form = Texts.orEmpty(form);
            source = Texts.orEmpty(source);
            note = Texts.orEmpty(note);
            blanks = Texts.orEmpty(blanks);
            samples = Texts.orEmpty(samples);
        }

        /** Its 空表, then its 样表. */
        public List<Attachment> files() {
            return Stream.concat(blanks.stream(), samples.stream()).toList();
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
     * 办理结果: what one gets. Plain words in its place are its name.
     *
     * @param type 结果类型, e.g. 证照
     * @param name 结果名称
     * @param samples 结果样本: what it looks like
     */
    public record Result(String type, String name, List<Attachment> samples) {

        /** Reads absent fields as empty. */
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Result {
            type = Texts.orEmpty(type);
            name = Texts.orEmpty(name);
            samples = Texts.orEmpty(samples);
        }

        /** A result of which only the name is published. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Result named(String name) {
            return new Result("", name, List.of());
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
