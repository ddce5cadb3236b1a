package org.openhall.contract.content;

import java.util.List;

/**
 * 政策解读. Its title is the answer, not the topic.
 *
 * @param imprint title, publisher
 * @param policy id of the policy row it explains
 * @param interpreter 解读单位 or 解读人
 * @param points what it says
 * @param attachments its files
 */
public record Interpretation(Imprint imprint, String policy, String interpreter, List<Point> points,
        List<Attachment> attachments) implements Attachable {

    /** Reads absent fields as empty. */
    public Interpretation {
        imprint = imprint == null ? Imprint.BLANK : imprint;
        policy = Texts.orEmpty(policy);
        interpreter = Texts.orEmpty(interpreter);
        points = Texts.orEmpty(points);
        attachments = Texts.orEmpty(attachments);
    }

    @Override
    public Interpretation withImprint(Imprint other) {
        return new Interpretation(other, policy, interpreter, points, attachments);
    }

    @Override
    public Interpretation withAttachments(List<Attachment> others) {
        return new Interpretation(imprint, policy, interpreter, points, others);
    }

    /**
     * One point.
     *
     * @param heading the question or the answer in one line
     * @param text plain words
     * @param articles places in the policy's articles, counted from 0
     */
    public record Point(String heading, String text, List<Integer> articles) {

        /** Reads absent fields as empty. */
        public Point {
            heading = Texts.orEmpty(heading);
            text = Texts.orEmpty(text);
            articles = Texts.orEmpty(articles);
        }
    }
}
